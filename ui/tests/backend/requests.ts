//! Requests of people in the pretended office.
import type { Document } from "../../src/ipc/types/Document";
import type { RequestChecklist } from "../../src/ipc/types/RequestChecklist";
import type { RequestDraft } from "../../src/ipc/types/RequestDraft";
import type { RequestLack } from "../../src/ipc/types/RequestLack";
import type { RequestLaw } from "../../src/ipc/types/RequestLaw";
import type { RequestMatch } from "../../src/ipc/types/RequestMatch";
import type { RequestMove } from "../../src/ipc/types/RequestMove";
import type { RequestRow } from "../../src/ipc/types/RequestRow";
import type { RequestSheet } from "../../src/ipc/types/RequestSheet";
import type { RequestStage } from "../../src/ipc/types/RequestStage";
import { answering } from "./answering";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";
import { dayFromNow } from "./tasks";

const stages: RequestStage[] = ["received", "identity", "search", "review", "answer", "closed"];
const laws: RequestLaw[] = (
  [
    ["access", "15, 12(3)", false],
    ["erasure", "17, 12(3)", false],
    ["restriction", "18, 12(3)", false],
    ["marketing_objection", "21(2)-(3)", true],
    ["withdrawal", "7(3)", true],
  ] as const
).map(([kind, article, atOnce]) => ({
  regime: "gdpr",
  kind,
  period: atOnce ? { count: 0, unit: "day" } : { count: 1, unit: "month" },
  atOnce,
  identity: atOnce ? "never" : "on_doubt",
  source: `Art. ${article} GDPR`,
  tag: "verified",
}));
const checklist: RequestChecklist[] = [
  { stage: "received", steps: ["receipt_day", "right", "receipt_confirmed"] },
  { stage: "identity", steps: ["only_needed", "check_recorded"] },
  { stage: "search", steps: ["elsewhere_searched", "processors_asked"] },
  { stage: "review", steps: ["others_protected"] },
  { stage: "answer", steps: ["plain_answer"] },
  { stage: "closed", steps: ["file_kept"] },
];
const plain: RequestDraft = {
  regime: "gdpr",
  kind: "access",
  channel: "email",
  receivedAt: 0,
  contact: null,
  name: "",
  address: "",
  mandate: "",
  detail: "",
  doubt: "",
  purpose: null,
  ground: null,
  duplicateOf: null,
  test: false,
  evidence: [],
};
const found = (
  id: number,
  kind: RequestMatch["kind"],
  label: string,
  of: Partial<RequestMatch>,
): RequestMatch => ({
  id,
  kind,
  object: id,
  label,
  contact: null,
  company: null,
  owner: "",
  trashed: false,
  reasons: ["name"],
  included: null,
  reason: "",
  ...of,
});

/** Answers about requests; what is done with one stays done. `due`: whether the first is at its answer. */
export function requests(some: boolean, unset?: () => boolean, due = false): Answers {
  const kept = new Map<number, RequestSheet>();
  const lists: number[][] = [];

  const get = (id: number): RequestSheet => kept.get(id) ?? refuse({ code: "not_found" });

  function lackOf({ request, checklist: lists, ticks, searches, matches }: RequestSheet): RequestLack | null {
    if (request.stage === "answer" || request.stage === "closed") return "stage";
    if (request.stage === "identity" && request.confirmed === null && request.doubt !== "") return "identity";
    const steps = lists.find(({ stage }) => stage === request.stage)?.steps ?? [];
    if (steps.some((step) => ticks.every((tick) => tick.step !== step))) return "steps";
    if (request.stage !== "search" && request.stage !== "review") return null;
    if (searches.length === 0) return "search";
    return matches.some(({ included }) => included === null) ? "matches" : null;
  }

  function put(sheet: RequestSheet): RequestSheet {
    const next = { ...sheet, request: { ...sheet.request, revision: sheet.request.revision + 1 } };
    next.lack = lackOf(next);
    kept.set(next.request.id, next);
    return next;
  }

  function add(draft: RequestDraft, days: number, due: number): RequestSheet {
    const id = kept.size + 1;
    const law = laws.find(({ kind }) => kind === draft.kind) ?? refuse({ code: "internal" });
    return put({
      request: {
        ...draft,
        id,
        revision: 0,
        year: 2026,
        number: id,
        zone: "Europe/Berlin",
        receivedOn: dayFromNow(days),
        recordedAt: Date.now(),
        author: 1,
        stage: "received",
        confirmed: null,
        mandated: null,
        assignee: id % 2 ? 1 : null,
        targetOn: dayFromNow(Math.max(due - 7, days)),
        nominalOn: dayFromNow(due),
        legalOn: dayFromNow(due),
        certain: true,
        waits: [],
        extendedAt: null,
        extensionReasons: [],
        extendedUntil: "",
        toldAt: null,
        closing: null,
        closedAt: null,
        closedOn: "",
      },
      who: draft.contact === null ? draft.name : contact(draft.contact).displayName,
      author: "Anna Berg",
      assigneeName: id % 2 ? "Anna Berg" : "",
      law,
      checklist,
      ticks: [],
      events: [
        { act: "record", state: "RequestInitiated", detail: "", note: "", at: Date.now(), user: "Anna Berg" },
        ...(law.atOnce
          ? [
              {
                act: "effect" as const,
                state: "RequestAccepted" as const,
                detail: "",
                note: "",
                at: Date.now(),
                user: "Anna Berg",
              },
            ]
          : []),
      ],
      documents: [],
      earlier: draft.duplicateOf === null ? null : row(draft.duplicateOf),
      searches: [],
      matches: [],
      comments: [],
      lack: null,
      mayAsk: ["clarification"],
      acknowledgeOn: "",
      noticeOn: dayFromNow(due),
      delays: ["complexity", "volume"],
      refusals: [
        "identity_unproven",
        "unfounded",
        "excessive",
        "rights_of_others",
        ...(draft.kind === "erasure" ? (["legal_obligation", "legal_claims"] as const) : []),
      ],
      remedies: ["authority", "court"],
      ownDate: false,
    });
  }

  function search(sheet: RequestSheet): void {
    const name = sheet.who;
    sheet.searches = [
      ...sheet.searches,
      {
        terms: [name.toLowerCase(), "anna@firma.example"],
        contacts: 4182,
        companies: 310,
        activities: 12_640,
        tasks: 95,
        documents: 871,
        vouchers: 1204,
        deals: 77,
        found: 3,
        at: Date.now(),
        user: "Anna Berg",
      },
    ];
    sheet.matches = [
      found(1, "contact", name, { contact: 1, reasons: ["asked", "name", "email"] }),
      found(2, "contact", `${name} (alt)`, { contact: 9, trashed: true, reasons: ["email", "duplicate"] }),
      found(3, "activity", "Telefonat zur Lieferung", { contact: 5, owner: "Bo Ek", reasons: ["mention"] }),
    ];
  }

  function extend({ request, events }: RequestSheet): void {
    request.extendedAt = Date.now();
    request.toldAt = Date.now();
    request.extensionReasons = ["complexity"];
    request.legalOn = dayFromNow(79);
    events.push({
      act: "extend",
      state: "RequestActionDelayed",
      detail: "",
      note: "",
      at: Date.now(),
      user: "Anna Berg",
    });
  }

  const row = (id: number): RequestRow => {
    const { request, assigneeName } = get(id);
    const { year, number, regime, kind, stage, receivedOn, targetOn, legalOn, certain, test } = request;
    return {
      ...{
        id,
        year,
        number,
        regime,
        kind,
        stage,
        receivedOn,
        targetOn,
        legalOn,
        certain,
        test,
        assigneeName,
      },
      waitingSince: request.waits.find(({ answeredOn }) => answeredOn === "")?.askedOn ?? "",
      extended: request.toldAt !== null,
      outcome: request.closing?.outcome ?? null,
      closedAt: request.closedAt,
      closedOn: request.closedOn,
    };
  };

  function act(sheet: RequestSheet, action: RequestMove): RequestSheet {
    const next = structuredClone(sheet);
    const { request } = next;
    if (action.act === "advance") {
      if (next.lack !== null) refuse({ code: "invalid", field: next.lack, at: null, problem: "missing" });
      const step = request.stage === "received" && request.doubt === "" ? 2 : 1;
      request.stage = stages[stages.indexOf(request.stage) + step] ?? "closed";
    } else if (action.act === "search") search(next);
    else if (action.act === "decide") {
      if (!action.included && action.reason === "")
        refuse({ code: "invalid", field: "reason", at: null, problem: "missing" });
      for (const one of next.matches)
        if (action.ids.includes(one.id)) [one.included, one.reason] = [action.included, action.reason];
    } else if (action.act === "identify") request.confirmed = action.confirmed;
    else if (action.act === "doubt") request.doubt = action.reason;
    else if (action.act === "extend") {
      request.extendedAt = Date.now();
      request.extensionReasons = action.reasons;
      next.events.push({
        act: "extend",
        state: "RequestActionDelayed",
        detail: "",
        note: "",
        at: Date.now(),
        user: "Anna Berg",
      });
    } else if (action.act === "tell") request.toldAt = action.at;
    else if (action.act === "close") {
      if (action.note === "") refuse({ code: "invalid", field: "note", at: null, problem: "missing" });
      const { outcome, reasons, remedies, note } = action;
      request.closing = { outcome, reasons, remedies, note };
      [request.stage, request.closedAt, request.closedOn] = ["closed", Date.now(), dayFromNow(0)];
    }
    return put(next);
  }

  const noted = (sheet: RequestSheet, act: "letter" | "package", detail: string): void => {
    const event = {
      act,
      state: "RequestAccepted" as const,
      detail,
      note: "",
      at: Date.now(),
      user: "Anna Berg",
    };
    put({ ...sheet, events: [...sheet.events, event] });
  };
  if (some) {
    const detail = "Bitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben.";
    const gone = add({ ...plain, contact: 2, kind: "erasure", channel: "letter" }, -40, -3);
    if (due) {
      gone.request.stage = "answer";
      search(gone);
      gone.matches = gone.matches
        .slice(0, 2)
        .map((one, at) => ({ ...one, contact: at === 0 ? 2 : 9, included: true }));
      put(gone);
    }
    const second = add({ ...plain, contact: 1, detail }, -20, 5);
    add({ ...plain, contact: 3, kind: "marketing_objection", channel: "phone" }, 0, 0);
    add(
      { ...plain, name: "Cid Dahl", address: "cid@d.example", doubt: "andere Adresse", mandate: "RA Lind" },
      -4,
      27,
    );
    add({ ...plain, contact: 4, test: true }, -1, 29);
    add({ ...plain, contact: 1, kind: "restriction", ground: "accuracy", duplicateOf: 2 }, -12, 18);
    extend(get(6));
    const answered = add({ ...plain, contact: 5 }, -12, 18);
    answered.request.stage = "answer";
    search(answered);
    for (const match of answered.matches) match.included = true;
    put(answered);
    second.request.stage = "search";
    second.comments = [
      { id: 1, text: "Bo weiß mehr über die Bestellung.", at: Date.now(), user: "Anna Berg" },
    ];
    second.ticks = [{ step: "elsewhere_searched", note: "", at: Date.now(), user: "Anna Berg" }];
    search(second);
    put(second);
  }

  return {
    ...answering(get, noted, () => unset?.() ?? false),
    request_open: ({ query, first }) => {
      const ids = [...kept.values()]
        .filter(({ request }) => (query.view === "closed") === (request.stage === "closed"))
        .filter(({ request }) => query.kind === null || request.kind === query.kind)
        .filter(({ request }) => query.stage === null || request.stage === query.stage)
        .sort((a, b) => a.request.legalOn.localeCompare(b.request.legalOn))
        .map(({ request }) => request.id);
      lists.push(ids);
      return { handle: 9000 + lists.length - 1, total: ids.length, rows: ids.slice(0, first).map(row) };
    },
    request_window: ({ handle, offset, count }) =>
      (lists[handle - 9000] ?? []).slice(offset, offset + count).map(row),
    request_near: () => [...kept.values()].filter(({ request }) => request.legalOn <= dayFromNow(7)).length,
    request_of: ({ contact }) =>
      [...kept.values()]
        .filter(({ request }) => request.contact === contact)
        .map(({ request }) => row(request.id))
        .reverse(),
    request_find: ({ text }) =>
      [...kept.values()]
        .filter(({ request: { year, number } }) =>
          [String(number), `${String(year)}-${String(number)}`].includes(text),
        )
        .map(({ request }) => row(request.id)),
    request_evidence_add: ({ id, index, draft }) => {
      const sheet = get(id);
      const document: Document = {
        ...draft,
        retention: "evidence",
        id: 500 + index + 10 * id,
        revision: 1,
        fileName: "brief.pdf",
        mediaType: "application/pdf",
        size: 40_000,
        contact: sheet.request.contact,
        company: null,
        author: 1,
        createdAt: Date.now(),
        changedAt: Date.now(),
        trashedAt: null,
      };
      return put({ ...sheet, documents: [...sheet.documents, document] });
    },
    request_get: ({ id }) => get(id),
    request_reveal: ({ id }) => get(id).who,
    request_laws: () => laws,
    request_add: ({ request }) => add(request, 0, 30),
    request_plan: ({ id, plan }) => {
      const sheet = get(id);
      return put({ ...sheet, request: { ...sheet.request, ...plan } });
    },
    request_tick: ({ id, step, done, note }) => {
      const sheet = get(id);
      const rest = sheet.ticks.filter((tick) => tick.step !== step);
      return put({
        ...sheet,
        ticks: done ? [...rest, { step, note, at: Date.now(), user: "Anna Berg" }] : rest,
      });
    },
    request_comment: ({ id, text }) => {
      const sheet = get(id);
      const comment = { id: sheet.comments.length + 1, text, at: Date.now(), user: "Anna Berg" };
      return put({ ...sheet, comments: [...sheet.comments, comment] });
    },
    request_act: ({ id, action }) => act(get(id), action),
    request_statistics: ({ year }) => ({
      year,
      years: [2026, 2025],
      kinds: some
        ? [
            {
              kind: "access",
              count: 12,
              closed: 9,
              days: 11.4,
              longest: 33,
              late: 1,
              extended: 2,
              refused: 1,
            },
            { kind: "erasure", count: 5, closed: 4, days: 6, longest: 14, late: 0, extended: 0, refused: 0 },
          ]
        : [],
    }),
  };
}
