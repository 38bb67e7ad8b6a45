//! Letters about requests in words.
import type { RequestLetterPreview } from "../../../ipc/types/RequestLetterPreview";
import type { TemplateKind } from "../../../ipc/types/TemplateKind";
import { region, t } from "../../../text/text.svelte";

type Gap = RequestLetterPreview["gaps"][number];

export const letterText = (kind: TemplateKind): string => t(`request-letter-${kind}`);

/** What a language is called, in the language of the window. */
export const languageText = (code: string): string =>
  new Intl.DisplayNames(region(), { type: "language" }).of(code) ?? code;

/** What is missing, by where it is entered. */
export function gapTexts(gaps: readonly Gap[]): string[] {
  const places = [...new Set(gaps.map(({ place }) => place))];
  return places.map((place) => {
    const here = gaps.filter((gap) => gap.place === place);
    const what = new Intl.ListFormat(region()).format(
      here.map(({ placeholder }) => t(`request-value-${placeholder}`)),
    );
    return t("request-gap", { what, place: t(`request-gap-${place}`) });
  });
}
