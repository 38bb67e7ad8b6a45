//! The wordings that people can have been shown.
import { call } from "../../ipc/call";
import type { NoticeKind } from "../../ipc/types/NoticeKind";
import { t } from "../../text/text.svelte";

/** A wording of a notice that is frozen, or can be. */
export interface Wording {
  id: number;
  notice: string;
  kind: NoticeKind;
  purpose: number | null;
  version: number;
  language: string;
  text: string;
  frozenAt: number | null;
}

/** Every wording of every notice, those of the newest version first. */
export async function loadWordings(): Promise<Wording[]> {
  const rows = await call("notice_list");
  const pages = await Promise.all(rows.map(({ notice }) => call("notice_get", { id: notice.id })));
  return pages.flatMap(({ notice, editions }) =>
    editions
      .toSorted((left, right) => right.version - left.version)
      .flatMap(({ texts }) =>
        texts.map(({ id, version, language, text, frozenAt }) => ({
          id,
          notice: notice.name,
          kind: notice.kind,
          purpose: notice.purpose,
          version,
          language,
          text,
          frozenAt,
        })),
      ),
  );
}

/** What a wording is called: "Newsletter, version 2, de". */
export const wordingText = ({
  notice,
  version,
  language,
}: Pick<Wording, "notice" | "version" | "language">): string =>
  t("consent-wording-name", { notice, version, language });

/** The wording to propose for a purpose: the newest that is frozen, in a language where there is one in it. */
export function proposed(
  wordings: readonly Wording[],
  purpose: number,
  language: string,
): Wording | undefined {
  const fit = wordings.filter(
    (wording) => wording.kind === "consent" && wording.purpose === purpose && wording.frozenAt !== null,
  );
  const newest = fit.filter(({ version }) => version === fit[0]?.version);
  return newest.find((wording) => wording.language === language) ?? newest[0];
}

/** The wordings that a form for a purpose can be printed with: of each notice the newest that are frozen, and those of a draft. */
export function printable(wordings: readonly Wording[], purpose: number): Wording[] {
  const fit = wordings.filter(
    (wording) => wording.kind === "consent" && wording.purpose === purpose && wording.text !== "",
  );
  const newest = (notice: string): number =>
    Math.max(
      0,
      ...fit.filter((one) => one.notice === notice && one.frozenAt !== null).map(({ version }) => version),
    );
  return fit.filter(({ notice, version, frozenAt }) => frozenAt === null || version === newest(notice));
}
