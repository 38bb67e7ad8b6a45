//! Forms on which the people of the pretended office are asked for consent, their codes, receipts, and the mails that answer.
import type { ConsentAnswer } from "../../src/ipc/types/ConsentAnswer";
import type { ConsentAnswers } from "../../src/ipc/types/ConsentAnswers";
import type { ConsentFormFound } from "../../src/ipc/types/ConsentFormFound";
import type { Contact } from "../../src/ipc/types/Contact";
import type { NoticeVersion } from "../../src/ipc/types/NoticeVersion";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

/** The code of the form that contact 1 has. */
export const printedCode = "793NX-W3CVC";
/** The code of the form that contact 3 has, with two channels. */
export const widePrintedCode = "7K3MX-0D4QZ";
/** The code of the blank forms with the wording of the newsletter. */
export const blankCode = "M4T8Q-2HPXB";
/** A well-written code of no form. */
export const strangeCode = "0000A-ZZZZ1";

const drawn = ["Q7RW3-8KJ0N", "5VXB9-TD2MC", "H1GZ6-4NSYE"];
const requestedAt = Date.UTC(2026, 10, 3, 9, 12);

const invalid = (
  field: string,
  problem: "missing" | "choice" | "mistyped",
  at: number | null = null,
): never => refuse({ code: "invalid", field, at, problem });

/** A typed code as it is printed; refuses what is none, and a group that is in no code. */
function read(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll("I", "1");
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(signs)) return invalid("code", "mistyped");
  const groups = [signs.slice(0, 5), signs.slice(5)];
  const known = [printedCode, widePrintedCode, blankCode, strangeCode, ...drawn].map((code) =>
    code.split("-"),
  );
  const wrong = groups.findIndex((group, at) => known.every((code) => code[at] !== group));
  return wrong < 0 ? groups.join("-") : invalid("code", "mistyped", wrong);
}

/** Mails that answer, as they are found in chosen files. */
export const mails: ConsentAnswer[] = [
  {
    index: 0,
    code: printedCode,
    contact: 1,
    name: contact(1).displayName,
    purpose: 3,
    purposeName: "Newsletter",
    channels: [{ channel: "email", point: contact(1).emails[0]?.address ?? "" }],
    from: contact(1).emails[0]?.address ?? "",
    fromMatches: true,
    sentAt: Date.UTC(2026, 10, 5, 7, 41),
    text: "Guten Tag,\n\nja, den Newsletter bekomme ich gern.\n\nFreundliche Grüße",
    requestedAt,
    answered: false,
  },
  {
    index: 1,
    code: "Q7RW3-8KJ0N",
    contact: 6,
    name: contact(6).displayName,
    purpose: 3,
    purposeName: "Newsletter",
    channels: [
      { channel: "email", point: contact(6).emails[0]?.address ?? "" },
      { channel: "phone", point: contact(6).phones[0]?.e164 ?? "" },
    ],
    from: "sekretariat.geschaeftsfuehrung@donaudampfschifffahrtsgesellschaft.example",
    fromMatches: false,
    sentAt: Date.UTC(2026, 10, 6, 15, 3),
    text: "Nein danke, bitte keine Werbung.",
    requestedAt,
    answered: true,
  },
  {
    index: 2,
    code: "5VXB9-TD2MC",
    contact: 8,
    name: contact(8).displayName,
    purpose: 3,
    purposeName: "Newsletter",
    channels: [{ channel: "email", point: contact(8).emails[0]?.address ?? "" }],
    from: contact(8).emails[0]?.address ?? "",
    fromMatches: true,
    sentAt: null,
    text: "",
    requestedAt,
    answered: false,
  },
];

/** What was read of the chosen files. */
export const answering: ConsentAnswers = {
  handle: 7,
  answers: mails,
  unmatched: 4,
  unreadable: ["rechnung-2026-11.eml: format", "alt.mbox: too_large"],
};

/** Answers about letters of consent; `others` answers what they rest on. */
export function letters(others: Answers): Answers {
  const forms = new Map<string, ConsentFormFound>();
  const found = (id: number, code: string, points: ConsentFormFound["channels"]): void => {
    const { displayName: name } = contact(id);
    forms.set(code, {
      code,
      contact: id,
      name,
      purpose: 3,
      version: 110,
      channels: points,
      requestedAt,
    });
  };
  found(1, printedCode, [{ channel: "email", point: contact(1).emails[0]?.address ?? "" }]);
  found(3, widePrintedCode, [
    { channel: "email", point: contact(3).emails[0]?.address ?? "" },
    { channel: "email", point: contact(3).emails[1]?.address ?? "" },
  ]);
  forms.set(blankCode, {
    code: blankCode,
    contact: null,
    name: null,
    purpose: 3,
    version: 110,
    channels: [],
    requestedAt: null,
  });

  function wordingOf(id: number): NoticeVersion & { purpose: number | null } {
    const pages = (others.notice_list?.({}, []) ?? []).flatMap(
      ({ notice }) => others.notice_get?.({ id: notice.id }, []) ?? [],
    );
    for (const { notice, editions } of pages) {
      const text = editions.flatMap(({ texts }) => texts).find((one) => one.id === id);
      if (text && notice.kind === "consent") return { ...text, purpose: notice.purpose };
    }
    return invalid("version", "choice");
  }

  const person = (id: number): Contact => contact(id);

  return {
    consent_form_save: ({ form }) => {
      const wording = wordingOf(form.version);
      if (wording.purpose !== form.purpose) return invalid("version", "choice");
      if (form.channels.length === 0) return invalid("channels", "missing");
      if (others.setting_get?.({}, []).organisation === "")
        return refuse({ code: "unset", missing: ["organisation"] });
      if (form.contact === null) return { code: blankCode, file: "Einwilligung Newsletter.pdf" };
      const code = drawn.find((one) => !forms.has(one)) ?? "";
      const { displayName: name, id } = person(form.contact);
      const { purpose, version, channels, zone } = form;
      forms.set(code, { code, contact: id, name, purpose, version, channels, requestedAt: Date.now() });
      for (const { channel, point } of channels)
        others.consent_add?.(
          {
            event: {
              contact: id,
              purpose,
              channel,
              point,
              kind: "requested",
              at: Date.now(),
              zone,
              method: "paper",
              source: "",
              version,
              validUntil: "",
              guardian: "",
              guardianRelation: "",
              code,
              note: "",
              evidence: [],
            },
          },
          [],
        );
      return { code, file: `Einwilligung ${name}.pdf` };
    },
    consent_form_find: ({ code }) => forms.get(read(code)) ?? null,
    consent_receipt_save: ({ contact: id, format }) =>
      `Nachweis ${person(id).displayName}.${format === "pdf" ? "pdf" : "jsonld"}`,
    consent_answers_read: () => answering,
    consent_answers_take: ({ answers }) => {
      const at = answers.findIndex(({ index }) => mails[index]?.sentAt === null);
      return at < 0 ? answers.length : refuse({ code: "invalid", field: "answers", at, problem: "date" });
    },
    contact_reach: ({ id, purpose, channel }) => {
      const decision =
        others.decision_get?.({ id, purpose, channel, at: null }, []) ?? refuse({ code: "not_found" });
      return decision.outcome === "allowed" ? decision : refuse({ code: "may_not" });
    },
  };
}
