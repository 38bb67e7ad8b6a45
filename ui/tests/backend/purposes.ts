//! What the pretended office uses data for, and what people are shown there.
import type { Notice } from "../../src/ipc/types/Notice";
import type { NoticeDraft } from "../../src/ipc/types/NoticeDraft";
import type { NoticeEdition } from "../../src/ipc/types/NoticeEdition";
import type { NoticeLack } from "../../src/ipc/types/NoticeLack";
import type { NoticePage } from "../../src/ipc/types/NoticePage";
import type { NoticePreview } from "../../src/ipc/types/NoticePreview";
import type { NoticeText } from "../../src/ipc/types/NoticeText";
import type { Purpose } from "../../src/ipc/types/Purpose";
import type { PurposeDraft } from "../../src/ipc/types/PurposeDraft";
import type { PurposeLack } from "../../src/ipc/types/PurposeLack";
import type { PurposePreset } from "../../src/ipc/types/PurposePreset";
import type { PurposeRow } from "../../src/ipc/types/PurposeRow";
import { fresh } from "../../src/screens/purpose/draft";
import type { Answers } from "./backend";
import { refuse } from "./refuse";
import { dayFromNow } from "./tasks";

const fieldNames =
  "prefix givenName middleName familyName suffix nickname phoneticGivenName phoneticFamilyName jobTitle department company birthday language notes tags source emails phones addresses websites extra photo".split(
    " ",
  );
const named = ["prefix", "givenName", "familyName", "company", "language"];

const presets: Record<PurposePreset, Partial<PurposeDraft>> = {
  customer_care: {
    name: "Kundenbetreuung",
    description:
      "Anfragen beantworten, Absprachen einhalten und wissen, was mit Kunden, Interessenten und deren Ansprechpartnern besprochen wurde.",
    basis: "legitimate_interests",
    channels: ["email", "phone", "letter"],
    people: "Kunden, Interessenten, Ansprechpartner von Unternehmen",
    fields: [...named, "jobTitle", "department", "notes", "tags", "source", "emails", "phones", "addresses"],
    recipients: "Eigene Beschäftigte; IT-Dienstleister als Auftragsverarbeiter",
    retention: "Drei Jahre nach dem letzten Kontakt, der von der Person ausging",
    assessedPurpose:
      "Wir wollen Menschen antworten, die sich an uns wenden, Absprachen einhalten und Kunden auf Dauer gut betreuen. Davon haben beide Seiten etwas: Niemand muss dasselbe zweimal erklären.",
    assessedNecessity:
      "Name, berufliche Angaben, Kontaktdaten und Notizen zum Besprochenen brauchen wir, um zu antworten und Absprachen einzuhalten. Mehr speichern wir nicht.",
    assessedBalancing:
      "Die Personen kennen uns, haben uns ihre Daten selbst gegeben oder handeln für ihr Unternehmen und erwarten, dass wir uns an das Gespräch erinnern.",
  },
  quotes_orders: {
    name: "Angebote und Aufträge",
    basis: "contract",
    channels: ["email", "phone", "letter"],
    people: "Kunden, Personen, die ein Angebot angefragt haben",
    fields: [...named, "emails", "phones", "addresses"],
    reviewOn: dayFromNow(200),
  },
  newsletter: {
    name: "Newsletter",
    basis: "consent",
    marketing: true,
    channels: ["email"],
    people: "Abonnenten des Newsletters",
    fields: ["givenName", "familyName", "language", "emails"],
    reviewOn: dayFromNow(120),
  },
  phone_marketing: { name: "Telefonwerbung", basis: "consent", marketing: true, channels: ["phone"] },
  applicants: {
    name: "Bewerbungen",
    basis: "contract",
    channels: ["email", "phone", "letter", "processing"],
    people: "Bewerberinnen und Bewerber",
    fields: [...named, "notes", "emails", "phones", "addresses"],
    reviewOn: dayFromNow(-12),
  },
};

const wording =
  "Ja, {organisation} darf meinen Namen und meine E-Mail-Adresse verwenden, um mir Neuigkeiten und Angebote per E-Mail zu senden (Zweck: {purpose}).\n\nMeine Einwilligung ist freiwillig; nichts anderes hängt davon ab. {withdrawal}";
const withdrawal =
  "Sie können Ihre Einwilligung jederzeit ohne Angabe von Gründen widerrufen; eine formlose Nachricht an Kanzlei Lindqvist & Söhne genügt. Die Rechtmäßigkeit der bis zum Widerruf erfolgten Verarbeitung bleibt davon unberührt.";
const information =
  "Wie {organisation} Ihre Daten verarbeitet\n\nVerantwortlicher: {organisation}, [… Anschrift, E-Mail, Telefon].\n\nZweck und Rechtsgrundlage: {purpose}, berechtigte Interessen (Art. 6 Abs. 1 Buchst. f DSGVO).\n\nSpeicherdauer: drei Jahre nach dem letzten Kontakt.";

function lacks(draft: PurposeDraft): PurposeLack[] {
  return draft.basis === "legitimate_interests" && draft.assessment === null ? ["assessment"] : [];
}

/** Answers about purposes and notices; what is changed stays changed. */
export function purposes(people: number): Answers {
  let kept: Purpose[] = [];
  const notices = new Map<number, { notice: Notice; editions: NoticeEdition[] }>();

  const purposeOf = (id: number | null): Purpose =>
    kept.find((purpose) => purpose.id === id) ?? refuse({ code: "not_found" });
  const rowOf = (purpose: Purpose): PurposeRow => ({
    keepsBasis: purpose.preset === "newsletter",
    purpose,
    readiness: {
      lacks: lacks(purpose),
      reviewOver: purpose.reviewOn !== "" && purpose.reviewOn < dayFromNow(0),
    },
  });
  const listed = (): Purpose[] => kept.filter(({ removedAt }) => removedAt === null);

  function add(draft: PurposeDraft, preset: PurposePreset | null): Purpose {
    if (listed().some(({ name }) => name === draft.name))
      return refuse({ code: "invalid", field: "name", at: null, problem: "duplicate" });
    const at = Date.UTC(2026, 8, 1);
    const added = {
      ...draft,
      id: kept.length + 1,
      revision: 1,
      preset,
      createdAt: at,
      changedAt: at,
      removedAt: null,
    };
    kept = [...kept, added];
    return added;
  }

  function change(id: number, part: Partial<Purpose>): Purpose {
    const changed = { ...purposeOf(id), ...part };
    kept = kept.map((purpose) => (purpose.id === id ? changed : purpose));
    return changed;
  }

  const pageOf = (id: number): NoticePage => {
    const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
    return {
      notice,
      purposeName: notice.purpose === null ? "" : purposeOf(notice.purpose).name,
      editions: editions.toReversed(),
    };
  };

  function fill({ kind, purpose }: NoticeDraft, text: string): NoticePreview {
    const about = purpose === null ? undefined : purposeOf(purpose);
    const known: Record<string, string> = {
      organisation: "Kanzlei Lindqvist & Söhne",
      purpose: about?.name ?? "",
      channels: "E-Mail",
      withdrawal,
      recipients: about?.recipients ?? "",
      retention: about?.retention ?? "",
    };
    const found: NoticeLack[] = [];
    const filled = text.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
      if (known[name] === undefined) found.push("placeholder");
      return known[name] ?? whole;
    });
    if (text === "") found.push("text");
    else {
      if (!filled.includes("Lindqvist")) found.push("organisation");
      if (kind === "consent" && !filled.includes(withdrawal)) found.push("withdrawal");
      if (filled.includes("[…")) found.push("blank");
    }
    return { text: filled, lacks: found };
  }

  const texts = (id: number, version: number, wanted: readonly NoticeText[]): NoticeEdition => ({
    version,
    frozenAt: null,
    texts: wanted.map(({ language, text }, at) => ({
      id: id * 100 + version * 10 + at,
      notice: id,
      version,
      language,
      text,
      hash: "",
      frozenAt: null,
      author: 1,
      createdAt: Date.UTC(2026, 8, 2),
    })),
  });

  function addNotice(draft: NoticeDraft, wanted: readonly NoticeText[]): NoticePage {
    const id = notices.size + 1;
    const notice = { ...draft, id, revision: 1, createdAt: Date.UTC(2026, 8, 2), removedAt: null };
    notices.set(id, { notice, editions: [texts(id, 1, wanted)] });
    return pageOf(id);
  }

  function freeze(id: number, version: number, at: number): NoticePage {
    const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
    const frozen = editions.map((edition) =>
      edition.version === version
        ? {
            ...edition,
            frozenAt: at,
            texts: edition.texts.map((one) => ({
              ...one,
              frozenAt: at,
              text: fill(notice, one.text).text,
              hash: "3f2a91c04be7d6588812aa90ce41f37701d9b6a4c85e2f33907bd1e6f4a2c815",
            })),
          }
        : edition,
    );
    notices.set(id, { notice, editions: frozen });
    return pageOf(id);
  }

  if (people > 0) {
    for (const preset of ["customer_care", "quotes_orders", "newsletter", "applicants"] as const)
      add({ ...fresh, ...presets[preset] }, preset);
    const about = { name: "Einwilligung in den Newsletter", kind: "consent" as const, purpose: 3 };
    addNotice(about, [{ language: "de", text: wording }]);
    freeze(1, 1, Date.UTC(2026, 8, 3));
    const next = wording.replace("Neuigkeiten und Angebote", "einmal im Monat Neuigkeiten");
    notices.get(1)?.editions.push(
      texts(1, 2, [
        { language: "en", text: "Yes, {organisation} may send me the {purpose}." },
        { language: "de", text: next },
      ]),
    );
    addNotice({ name: "Information nach Art. 13 DSGVO", kind: "information", purpose: 1 }, [
      { language: "de", text: information },
    ]);
  }

  return {
    purpose_list: () => listed().map(rowOf),
    purpose_get: ({ id }) => rowOf(purposeOf(id)),
    purpose_fields: () =>
      fieldNames.map((field) => ({
        field,
        purposes: listed()
          .filter((purpose) => purpose.fields.includes(field))
          .map(({ id }) => id),
      })),
    purpose_presets: () =>
      Object.entries(presets).map(([preset, draft]) => ({
        preset: preset as PurposePreset,
        draft: { ...fresh, ...draft },
      })),
    purpose_add: ({ draft, preset }) => add(draft, preset),
    purpose_change: ({ id, revision, draft }) =>
      purposeOf(id).revision === revision
        ? change(id, { ...draft, revision: revision + 1 })
        : refuse({ code: "conflict" }),
    purpose_remove: ({ id }) => {
      change(id, { removedAt: Date.now() });
      return null;
    },
    purpose_restore: ({ id }) => {
      change(id, { removedAt: null });
      return null;
    },
    purpose_move: ({ id, position }) => {
      const moved = purposeOf(id);
      kept = kept.filter((purpose) => purpose !== moved).toSpliced(position, 0, moved);
      return null;
    },
    notice_list: () =>
      [...notices.keys()]
        .map(pageOf)
        .filter(({ notice }) => notice.removedAt === null)
        .map(({ notice, purposeName, editions }) => {
          const current = editions.find(({ frozenAt }) => frozenAt !== null);
          return {
            notice,
            purposeName,
            current: current?.version ?? null,
            currentSince: current?.frozenAt ?? null,
            draft: editions.find(({ frozenAt }) => frozenAt === null)?.version ?? null,
            languages: editions[0]?.texts.map(({ language }) => language) ?? [],
          };
        }),
    notice_get: ({ id }) => pageOf(id),
    notice_difference: () => [
      {
        fate: "kept",
        text: "Ja, Kanzlei Lindqvist & Söhne darf meinen Namen und meine E-Mail-Adresse verwenden, um mir ",
      },
      { fate: "removed", text: "Neuigkeiten und Angebote" },
      { fate: "added", text: "einmal im Monat Neuigkeiten" },
      { fate: "kept", text: ` per E-Mail zu senden (Zweck: Newsletter).\n\n${withdrawal}` },
    ],
    notice_presets: () => [
      {
        preset: "newsletter",
        name: "Einwilligung in den Newsletter",
        kind: "consent",
        purpose: "newsletter",
        texts: ["en", "de", "sv"].map((language) => ({ language, text: wording })),
      },
    ],
    notice_preview: ({ draft, text }) => fill(draft, text),
    notice_add: ({ draft, texts: wanted }) => addNotice(draft, wanted),
    notice_change: ({ id, draft }) => {
      const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
      notices.set(id, { notice: { ...notice, ...draft, revision: notice.revision + 1 }, editions });
      return pageOf(id);
    },
    notice_remove: ({ id }) => {
      const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
      notices.set(id, { notice: { ...notice, removedAt: Date.now() }, editions });
      return null;
    },
    notice_restore: ({ id }) => {
      const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
      notices.set(id, { notice: { ...notice, removedAt: null }, editions });
      return null;
    },
    notice_version_add: ({ id }) => {
      const { editions } = notices.get(id) ?? refuse({ code: "not_found" });
      const last = editions.at(-1);
      editions.push(texts(id, (last?.version ?? 0) + 1, last?.texts ?? []));
      return pageOf(id);
    },
    notice_version_change: ({ id, version, texts: wanted }) => {
      const { notice, editions } = notices.get(id) ?? refuse({ code: "not_found" });
      const others = editions.filter((edition) => edition.version !== version);
      notices.set(id, { notice, editions: [...others, texts(id, version, wanted)] });
      return pageOf(id);
    },
    notice_freeze: ({ id, version }) => freeze(id, version, Date.UTC(2026, 10, 20)),
  };
}
