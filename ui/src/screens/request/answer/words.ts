//! Letters about requests in words.
import type { LetterPreview } from "../../../ipc/types/LetterPreview";
import type { TemplateKind } from "../../../ipc/types/TemplateKind";
import { region, t } from "../../../text/text.svelte";

type Gap = LetterPreview["gaps"][number];

export const letterText = (kind: TemplateKind): string => t(`request-letter-${kind}`);

/** What a language is called, in the language of the window. */
export const languageText = (code: string): string =>
  new Intl.DisplayNames(region(), { type: "language" }).of(code) ?? code;

/** What is missing or too early, by where it is entered. */
export function gapTexts(gaps: readonly Gap[]): string[] {
  const wrongs = [...new Set(gaps.map(({ place, problem }) => `${place} ${problem}`))];
  return wrongs.map((wrong) => {
    const here = gaps.filter(({ place, problem }) => `${place} ${problem}` === wrong);
    const [first] = here;
    const what = new Intl.ListFormat(region()).format(
      here.map(({ placeholder }) => t(`request-value-${placeholder}`)),
    );
    if (first?.problem === "too_early") return t("request-gap-early", { what });
    return t("request-gap", { what, place: t(`request-gap-${first?.place ?? "letter"}`) });
  });
}
