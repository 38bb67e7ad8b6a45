//! Who gets data of the pretended office, what was handed to them, and what they are told.
import type { Disclosed } from "../../src/ipc/types/Disclosed";
import type { Recipient } from "../../src/ipc/types/Recipient";
import type { RecipientDraft } from "../../src/ipc/types/RecipientDraft";
import type { RecipientLack } from "../../src/ipc/types/RecipientLack";
import type { RecipientNotice } from "../../src/ipc/types/RecipientNotice";
import type { RecipientRow } from "../../src/ipc/types/RecipientRow";
import { isAbroad } from "../../src/screens/recipient/abroad";
import { fresh } from "../../src/screens/recipient/draft";
import type { Answers } from "./backend";
import { refuse } from "./refuse";
import { dayFromNow } from "./tasks";

const begun: Partial<RecipientDraft>[] = [
  {
    name: "Druckhaus Elbe GmbH",
    country: "DE",
    contract: "Auftragsverarbeitung, Ordner 4",
    contractOn: "2025-02-03",
    reviewOn: dayFromNow(90),
    contact: "Datenschutz, Elbchaussee 12, 22765 Hamburg",
    email: "datenschutz@druckhaus-elbe.example",
    categories: "Namen und Postanschriften von Kunden",
    purposes: [1],
  },
  {
    name: "Mailwind Inc.",
    country: "US",
    contractOn: "2024-06-01",
    email: "privacy@mailwind.example",
    categories: "Namen und E-Mail-Adressen",
    purposes: [3],
  },
  {
    name: "Steuerkanzlei Brandt",
    kind: "controller",
    country: "DE",
    contact: "Frau Brandt",
    categories: "Rechnungen",
    purposes: [2],
  },
];

function lacks(draft: RecipientDraft): RecipientLack[] {
  const needs = draft.kind === "processor" || draft.kind === "joint_controller";
  const found: [RecipientLack, boolean][] = [
    ["country", draft.country === ""],
    ["contract", needs && draft.contractOn === ""],
    ["safeguard", isAbroad(draft.country) && draft.safeguard === null],
    ["categories", draft.categories === ""],
    ["purpose", draft.purposes.length === 0],
    ["contact", draft.contact === "" && draft.email === ""],
  ];
  return found.filter(([, missing]) => missing).map(([lack]) => lack);
}

/** Answers about recipients; what is changed stays changed. */
export function recipients(people: number): Answers {
  const at = Date.UTC(2026, 8, 1, 9, 30);
  let kept: Recipient[] = [];
  let disclosed: Disclosed[] = [];
  let notices: RecipientNotice[] = [];

  const one = (id: number): Recipient =>
    kept.find((recipient) => recipient.id === id) ?? refuse({ code: "not_found" });
  const rowOf = (recipient: Recipient): RecipientRow => {
    const handed = disclosed.filter((disclosure) => disclosure.recipient === recipient.id);
    return {
      recipient,
      lacks: lacks(recipient),
      isAbroad: isAbroad(recipient.country),
      people: handed.length,
      lastAt: handed[0]?.at ?? null,
      openNotices: notices.filter((notice) => notice.recipient === recipient.id && notice.closedAt === null)
        .length,
    };
  };

  function add(draft: RecipientDraft): Recipient {
    if (kept.some(({ name, removedAt }) => removedAt === null && name === draft.name))
      return refuse({ code: "invalid", field: "name", at: null, problem: "duplicate" });
    const id = kept.length + 1;
    const added = { ...draft, id, revision: 1, createdAt: at, changedAt: at, removedAt: null };
    kept = [...kept, added];
    return added;
  }

  function change(id: number, part: Partial<Recipient>): Recipient {
    const changed = { ...one(id), ...part };
    kept = kept.map((recipient) => (recipient.id === id ? changed : recipient));
    return changed;
  }

  if (people > 0) {
    for (const draft of begun) add({ ...fresh, ...draft });
    disclosed = [
      {
        id: 1,
        recipient: 1,
        name: "Druckhaus Elbe GmbH",
        kind: "mailing",
        at,
        purpose: "Weihnachtskarten",
        detail: "",
        export: 812,
        author: 1,
      },
    ];
    notices = [
      {
        id: 1,
        revision: 1,
        recipient: 1,
        name: "Druckhaus Elbe GmbH",
        contact: 1,
        request: null,
        why: "rectification",
        fields: ["addresses"],
        plannedOn: dayFromNow(5),
        draftedAt: null,
        toldAt: null,
        method: "",
        released: null,
        reason: "",
        closedBy: null,
        closedAt: null,
        recordedAt: at,
      },
    ];
  }

  const noticesOf = (id: number): RecipientNotice[] => notices.filter(({ contact }) => contact === id);
  return {
    recipient_list: () => kept.filter(({ removedAt }) => removedAt === null).map(rowOf),
    recipient_get: ({ id }) => rowOf(one(id)),
    recipient_add: ({ recipient }) => add(recipient),
    recipient_change: ({ id, revision, recipient }) =>
      one(id).revision === revision
        ? change(id, { ...recipient, revision: revision + 1 })
        : refuse({ code: "conflict" }),
    recipient_remove: ({ id }) => {
      change(id, { removedAt: Date.now() });
      return null;
    },
    recipient_restore: ({ id }) => {
      change(id, { removedAt: null });
      return null;
    },
    recipient_disclosures: ({ id }) => (id === 1 ? disclosed : []),
    recipient_disclose: ({ disclosure }) => {
      const { recipient, kind, at: when, purpose, detail } = disclosure;
      const id = disclosed.length + 1;
      const { name } = one(recipient);
      disclosed = [
        { id, recipient, name, kind, at: when, purpose, detail, export: null, author: 1 },
        ...disclosed,
      ];
      return disclosed;
    },
    recipient_notices: ({ id }) => noticesOf(id),
    recipient_request_notices: () => [],
    recipient_notice: ({ id, revision, action }) => {
      const found = notices.find((notice) => notice.id === id) ?? refuse({ code: "not_found" });
      const now = Date.UTC(2026, 10, 22, 10, 0);
      const part: Partial<RecipientNotice> =
        action.act === "draft"
          ? { draftedAt: now }
          : action.act === "tell"
            ? { toldAt: action.at, method: action.method, closedAt: now, closedBy: 1 }
            : { released: action.because, reason: action.reason, closedAt: now, closedBy: 1 };
      const changed = { ...found, ...part, revision: revision + 1 };
      notices = notices.map((notice) => (notice.id === id ? changed : notice));
      return changed;
    },
    recipient_letter: () => ({
      filled: {
        subject: "Data that you have from us: please do the same (no. E1)",
        blocks: [
          { kind: "paragraph", lines: ["You have personal data of this person from us: Anna Bergström."] },
          { kind: "list", lines: ["Postal addresses: Storgatan 1, Stockholm"] },
        ],
      },
      gaps: [],
      recipient: ["Druckhaus Elbe", "Datenschutz", "Hafenstraße 3, 20457 Hamburg"],
      lists: [],
      email: "datenschutz@druckhaus-elbe.example",
    }),
    recipient_letter_save: ({ id, format }) => {
      const found = notices.find((notice) => notice.id === id) ?? refuse({ code: "not_found" });
      const changed = { ...found, draftedAt: Date.UTC(2026, 10, 22, 10, 0), revision: found.revision + 1 };
      notices = notices.map((notice) => (notice.id === id ? changed : notice));
      return `letter-E${String(id)}.${format === "pdf" ? "pdf" : "eml"}`;
    },
  };
}
