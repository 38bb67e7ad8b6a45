//! What may be sold in the pretended office: deals, their stages, and what they went through.
import type { DealDraft } from "../../src/ipc/types/DealDraft";
import type { DealMove } from "../../src/ipc/types/DealMove";
import type { DealQuery } from "../../src/ipc/types/DealQuery";
import type { DealRow } from "../../src/ipc/types/DealRow";
import type { Document } from "../../src/ipc/types/Document";
import type { Kind } from "../../src/ipc/types/Kind";
import type { Money } from "../../src/ipc/types/Money";
import type { Stage } from "../../src/ipc/types/Stage";
import type { StageDraft } from "../../src/ipc/types/StageDraft";
import type { TimelineEntry } from "../../src/ipc/types/TimelineEntry";
import type { Answers } from "./backend";
import { company, contact } from "./people";
import { refuse } from "./refuse";
import { dayFromNow } from "./tasks";

const day = 86_400_000;
const presets = ["lead", "qualified", "offer", "negotiation", "won", "lost"] as const;
const meaningOf = (preset: (typeof presets)[number]): Stage["meaning"] =>
  preset === "won" || preset === "lost" ? preset : "open";

const plain: DealDraft = {
  title: "",
  value: null,
  expectedOn: "",
  nextStep: "",
  nextOn: "",
  owner: 1,
  note: "",
};

const euro = (units: number): Money => ({ units, currency: "EUR" });

/** Title, stage, contact, company, days in the stage, and what else is filled in. */
const begun = (): [string, number, number | null, number | null, number, Partial<DealDraft>][] => [
  [
    "Wartungsvertrag für sämtliche Pressenlinien einschließlich Ersatzteilversorgung",
    1,
    11,
    13,
    2,
    {
      value: euro(4_850_000),
      nextStep: "Ansprechpartnerin in der Instandhaltung anrufen",
      nextOn: dayFromNow(1),
    },
  ],
  ["Beleuchtung Halle 4", 1, 12, 2, 9, { value: euro(1_240_000), nextStep: "Bedarf klären" }],
  ["Regale", 1, null, 5, 0, {}],
  [
    "Schaltschränke 2027",
    2,
    13,
    2,
    14,
    { value: euro(12_400_000), nextStep: "Lastenheft durchsehen", nextOn: dayFromNow(-2) },
  ],
  ["Bokmässan i Göteborg", 2, 15, 13, 5, { value: { units: 9_500_000, currency: "SEK" }, owner: 2 }],
  [
    "Betriebshaftpflichtversicherung mit erweiterter Umwelthaftung",
    3,
    14,
    4,
    21,
    {
      value: euro(389_900),
      nextStep: "Angebot nachfassen",
      nextOn: dayFromNow(3),
      expectedOn: dayFromNow(12),
      note: "Zwei Standorte.\nEntscheidet bis Monatsende.",
    },
  ],
  ["Ladesäulen", 3, 16, 2, 3, { value: euro(2_760_000), expectedOn: dayFromNow(30) }],
  ["Rahmenvertrag Elektroinstallation", 4, 17, 2, 8, { value: euro(25_000_000), expectedOn: dayFromNow(-4) }],
  ["Umbau Empfang", 5, 18, 1, 12, { value: euro(780_000) }],
  ["Klimaanlage Serverraum", 6, 19, 4, 20, { value: euro(1_990_000) }],
];

/** Answers about deals, and what the timelines tell of them; what is changed stays changed. */
export function deals(
  people: number,
  documentOf: (id: number) => Document,
): { answers: Answers; entries: (owner: Kind, id: number) => TimelineEntry[] } {
  let stages: Stage[] = presets.map((preset, at) => ({
    id: at + 1,
    name: "",
    preset,
    meaning: meaningOf(preset),
    removed: false,
  }));
  const kept = new Map<number, DealRow>();
  const moves = new Map<number, DealMove[]>();
  const links = new Map<number, number[]>();
  const boards: Map<number, number[]>[] = [];
  const lists: number[][] = [];

  const stageOf = (id: number): Stage =>
    stages.find((stage) => stage.id === id) ?? refuse({ code: "not_found" });
  const get = (id: number): DealRow => kept.get(id) ?? refuse({ code: "not_found" });
  const names = (of: {
    contact: number | null;
    company: number | null;
  }): Pick<DealRow, "contactName" | "companyName"> => ({
    contactName: of.contact === null ? "" : contact(of.contact).displayName,
    companyName: of.company === null ? "" : company(of.company).name,
  });

  function put(id: number, draft: DealDraft, of: Partial<DealRow>): DealRow {
    if (draft.title.endsWith("refused"))
      return refuse({ code: "invalid", field: "title", at: null, problem: "characters" });
    const { contact: person = null, company: firm = null } = of;
    const { title, value, expectedOn, nextStep, nextOn, owner, note } = draft;
    const row: DealRow = {
      stage: 1,
      stageSince: Date.now(),
      closedOn: "",
      lossReason: "",
      author: 1,
      createdAt: Date.now(),
      trashedAt: null,
      ...of,
      title,
      value,
      expectedOn,
      nextStep,
      nextOn,
      owner,
      note,
      contact: person,
      company: firm,
      ...names({ contact: person, company: firm }),
      id,
      revision: (kept.get(id)?.revision ?? 0) + 1,
      changedAt: Date.now(),
      ownerName: owner === 1 ? "Anna Berg" : owner === 2 ? "Bo Ek" : "",
    };
    kept.set(id, row);
    return row;
  }

  function into(row: DealRow, stage: Stage, reason: string, at: number): DealRow {
    const from = moves.has(row.id) ? stageOf(row.stage) : null;
    moves.set(row.id, [{ from, to: stage, at, user: "Anna Berg", reason }, ...(moves.get(row.id) ?? [])]);
    return put(row.id, row, {
      ...row,
      stage: stage.id,
      stageSince: at,
      closedOn: stage.meaning === "open" ? "" : dayFromNow(Math.round((at - Date.now()) / day)),
      lossReason: stage.meaning === "lost" ? reason : "",
    });
  }

  if (people > 0)
    begun().forEach(([title, stage, person, firm, days, draft], index) => {
      const row = put(index + 1, { ...plain, title, ...draft }, { contact: person, company: firm });
      const at = Date.now() - days * day;
      into(row, stageOf(1), "", at - 3 * day);
      if (stage > 1) into(get(row.id), stageOf(stage), stage === 6 ? "Zu teuer" : "", at);
      else put(row.id, row, { ...row, stageSince: at });
    });
  links.set(1, people > 0 ? [1] : []);

  const placeOf = ({ nextOn, expectedOn }: DealRow): string =>
    [nextOn, expectedOn].filter(Boolean).toSorted()[0] ?? "9999";
  const found = ({ mine, text }: DealQuery): DealRow[] =>
    [...kept.values()]
      .filter(({ trashedAt, owner }) => trashedAt === null && (!mine || owner === 1))
      .filter(({ title, contactName, companyName }) =>
        [title, contactName, companyName].some((said) =>
          said.toLowerCase().includes(text.trim().toLowerCase()),
        ),
      )
      .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)) || one.id - other.id);
  const sumsOf = (rows: DealRow[]): Money[] => {
    const sums = new Map<string, number>();
    for (const { value } of rows)
      if (value) sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.units);
    return [...sums].toSorted().map(([currency, units]) => ({ units, currency }));
  };

  const answers: Answers = {
    money_currency: () => "EUR",
    deal_board: ({ query, first }) => {
      const rows = found(query);
      const columns = stages.map((stage) => {
        const inside = rows.filter((row) => row.stage === stage.id);
        return { stage, count: inside.length, sums: sumsOf(inside), rows: inside.slice(0, first) };
      });
      boards.push(
        new Map(stages.map(({ id }) => [id, rows.filter((row) => row.stage === id).map((row) => row.id)])),
      );
      return { handle: 7000 + boards.length - 1, columns };
    },
    deal_column: ({ handle, stage, offset, count }) =>
      (boards[handle - 7000]?.get(stage) ?? []).slice(offset, offset + count).map(get),
    deal_place: ({ handle, id }) => {
      for (const [stage, ids] of boards[handle - 7000] ?? [])
        if (ids.includes(id)) return { stage, position: ids.indexOf(id), count: ids.length };
      return null;
    },
    deal_open: ({ query, first }) => {
      const rows = found(query).filter(({ closedOn }) => (closedOn === "") === (query.view === "open"));
      lists.push(rows.map(({ id }) => id));
      return { handle: 7500 + lists.length - 1, total: rows.length, rows: rows.slice(0, first) };
    },
    deal_window: ({ handle, offset, count }) =>
      (lists[handle - 7500] ?? []).slice(offset, offset + count).map(get),
    deal_of: ({ owner, id }) =>
      [...kept.values()].filter((row) => row[owner] === id && row.trashedAt === null),
    deal_get: ({ id }) => ({
      row: get(id),
      stage: stageOf(get(id).stage),
      history: moves.get(id) ?? [],
      documents: (links.get(id) ?? []).map(documentOf),
    }),
    deal_stages: () => stages,
    deal_add: ({ party, draft, stage }) => {
      const row = put(kept.size + 1, draft, party);
      return into(row, stageOf(stage ?? 1), "", Date.now());
    },
    deal_change: ({ id, revision, draft }) =>
      get(id).revision === revision ? put(id, draft, get(id)) : refuse({ code: "conflict" }),
    deal_move: ({ id, stage, reason }) => {
      if (stageOf(stage).meaning === "lost" && reason.trim() === "")
        return refuse({ code: "invalid", field: "reason", at: null, problem: "missing" });
      return into(get(id), stageOf(stage), reason, Date.now());
    },
    deal_reasons: () => ["Zu teuer", "Kein Bedarf"],
    deal_trash: ({ ids }) => {
      for (const id of ids) kept.set(id, { ...get(id), trashedAt: Date.now() });
      return ids.length;
    },
    deal_restore: ({ ids }) => {
      for (const id of ids) kept.set(id, { ...get(id), trashedAt: null });
      return ids.length;
    },
    deal_link: ({ id, document }) => {
      links.set(id, [document, ...(links.get(id) ?? [])]);
      return null;
    },
    deal_unlink: ({ id, document }) => {
      links.set(
        id,
        (links.get(id) ?? []).filter((one) => one !== document),
      );
      return null;
    },
    deal_linkable: ({ id }) => [2, 3].filter((one) => !(links.get(id) ?? []).includes(one)).map(documentOf),
    deal_stage_save: ({ stages: wanted }) => {
      const gone = stages.filter(({ id }) => !wanted.some((draft) => draft.id === id));
      const used = gone.map(({ id }) => [...kept.values()].filter(({ stage }) => stage === id).length);
      const count = used.reduce((sum, one) => sum + one, 0);
      if (count > 0) return refuse({ code: "in_use", count });
      const twice = wanted.findIndex(
        ({ name }, at) => name !== "" && wanted.findIndex((one) => one.name === name) < at,
      );
      if (twice >= 0) return refuse({ code: "invalid", field: "name", at: twice, problem: "duplicate" });
      const stageFrom = ({ id, name, meaning }: StageDraft, at: number): Stage => ({
        ...(stages.find((stage) => stage.id === id) ?? { id: 100 + at, preset: null, removed: false }),
        name,
        meaning,
      });
      stages = wanted.map(stageFrom);
      return stages;
    },
  };

  const entries = (owner: Kind, id: number): TimelineEntry[] =>
    [...kept.values()]
      .filter((row) => row[owner] === id && row.trashedAt === null)
      .flatMap((deal) =>
        (moves.get(deal.id) ?? []).map((step, at) => ({
          position: { at: step.at, source: 4, id: deal.id * 100 - at },
          content: { type: "deal" as const, deal, step, person: null },
        })),
      );
  return { answers, entries };
}
