//! How long the pretended office keeps data: rules, what they find and flag, decisions, and legal holds.
import type { ContactRetention } from "../../src/ipc/types/ContactRetention";
import type { LegalHold } from "../../src/ipc/types/LegalHold";
import type { LegalHoldRow } from "../../src/ipc/types/LegalHoldRow";
import type { RetentionFind } from "../../src/ipc/types/RetentionFind";
import type { RetentionFlag } from "../../src/ipc/types/RetentionFlag";
import type { RetentionFlagRow } from "../../src/ipc/types/RetentionFlagRow";
import type { RetentionItem } from "../../src/ipc/types/RetentionItem";
import type { RetentionRow } from "../../src/ipc/types/RetentionRow";
import type { RetentionRule } from "../../src/ipc/types/RetentionRule";
import type { RetentionRuleDraft } from "../../src/ipc/types/RetentionRuleDraft";
import type { RetentionSkip } from "../../src/ipc/types/RetentionSkip";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";
import { law, presets, recordsOf, statistics, type Kept } from "./retention-begun";
import { dayFromNow } from "./tasks";

/** The weightiest first. */
const weights: readonly RetentionSkip[] = [
  "legal_hold",
  "law",
  "restricted",
  "open_request",
  "decided",
  "queued",
  "open_deal",
  "in_use",
  "evidence",
];
const at = Date.UTC(2026, 10, 20, 9, 30);
const now = Date.UTC(2026, 10, 21, 9, 30);
const invalid = (field: string, problem: "missing" | "choice" | "date" | "too_long"): never =>
  refuse({ code: "invalid", field, at: null, problem });
const same = (one: RetentionItem, other: RetentionItem): boolean =>
  one.kind === other.kind && one.id === other.id;
/** Whether the collection of the data stands for what never happened since. */
const isSilent = ({ category, contact: whom }: Kept): boolean =>
  category === "prospect" && whom !== null && whom % 4 === 2;
const nameOf = (id: number | null): string => (id === null ? "" : contact(id).displayName);

/** Answers about retention; what is changed stays changed. `ruled` begins with rules, flags and holds. */
export function retention(people: number, ruled: boolean): Answers {
  let rules: RetentionRule[] = [];
  let flags: RetentionFlag[] = [];
  let holds: LegalHold[] = [];
  const records = recordsOf(people);
  const whatOf = (item: RetentionItem): string => records.find((one) => same(one.item, item))?.what ?? "";

  const listed = (): RetentionRule[] => rules.filter(({ removedAt }) => removedAt === null);
  const rule = (id: number): RetentionRule =>
    rules.find((one) => one.id === id) ?? refuse({ code: "not_found" });

  function check({ category, purpose, period, law: text }: RetentionRuleDraft): void {
    if ((category === "purpose") !== (purpose !== null)) invalid("purpose", "missing");
    const days = period.count * { day: 1, month: 30, year: 365, hour: 0, business_day: 0 }[period.unit];
    if (days < 1 || days > 36_500) invalid("period", "choice");
    if (text.length > 1000) invalid("law", "too_long");
  }

  function add(draft: RetentionRuleDraft, preset: string | null): RetentionRule {
    check(draft);
    const id = rules.length + 1;
    const added = { ...draft, id, revision: 1, preset, createdAt: at, changedAt: at, removedAt: null };
    rules = [...rules, added];
    return added;
  }

  function change(id: number, part: Partial<RetentionRule>): RetentionRule {
    const changed = { ...rule(id), ...part };
    rules = rules.map((one) => (one.id === id ? changed : one));
    return changed;
  }

  const isHeld = ({ item, contact: whom }: Pick<Kept, "item" | "contact">): LegalHold | undefined =>
    holds.find(
      (hold) =>
        hold.endedAt === null &&
        (same(hold.item, item) || (hold.item.kind === "contact" && hold.item.id === whom)),
    );

  /** What keeps a record whose period is over. */
  function skipOf(record: Kept): RetentionSkip | null {
    if (isHeld(record)) return "legal_hold";
    if (record.skip !== null) return record.skip;
    const flag = flags.find((one) => one.state !== "done" && same(one.item, record.item));
    if (!flag) return null;
    return flag.state === "kept" ? "decided" : "queued";
  }

  /** Every record that a rule finds. */
  function found(): (RetentionRow & { part: RetentionFind["part"]; record: Kept })[] {
    const today = dayFromNow(0);
    return records
      .flatMap((record) => {
        const by = listed().find((one) => one.active && one.category === record.category);
        if (!by) return [];
        const isOver = record.on <= today;
        const skip = isOver ? skipOf(record) : null;
        const part: RetentionFind["part"] = !isOver ? "ahead" : skip ? "skipped" : "due";
        const { item, on, contact: whom, what } = record;
        const row = { rule: by.id, item, purpose: null, skip, on, contact: whom, whom: nameOf(whom), what };
        return [{ ...row, part, record }];
      })
      .sort((one, other) => (one.on < other.on ? -1 : 1));
  }

  function flag(row: RetentionRow, record: Kept): void {
    const by = rule(row.rule);
    const known = flags.find((one) => one.state !== "done" && same(one.item, row.item));
    const fresh: RetentionFlag = {
      id: known?.id ?? flags.length + 1,
      revision: (known?.revision ?? 0) + 1,
      rule: by.id,
      item: row.item,
      contact: row.contact,
      purpose: null,
      action: by.action,
      event: isSilent(record) ? "collection" : by.event,
      eventOn: record.eventOn,
      dueOn: row.on,
      state: "open",
      keepUntil: "",
      reason: "",
      author: 1,
      flaggedAt: now,
      decidedBy: null,
      decidedAt: null,
      doneAt: null,
    };
    flags = [...flags.filter(({ id }) => id !== fresh.id), fresh];
  }

  const flagRow = (one: RetentionFlag): RetentionFlagRow => ({
    flag: one,
    whom: nameOf(one.contact),
    what: whatOf(one.item),
    insteadOf: rule(one.rule).event === one.event ? null : rule(one.rule).event,
    obstacle: null,
  });
  const holdRow = (hold: LegalHold): LegalHoldRow => ({
    hold,
    whom: nameOf(hold.contact),
    what: whatOf(hold.item),
  });

  function decide(id: number, part: Partial<RetentionFlag>): RetentionFlagRow {
    const one = flags.find((known) => known.id === id) ?? refuse({ code: "not_found" });
    const changed = { ...one, decidedBy: 1, decidedAt: now, ...part, revision: one.revision + 1 };
    flags = flags.map((known) => (known.id === id ? changed : known));
    return flagRow(changed);
  }

  function hold(item: RetentionItem, reason: string, reviewOn: string): LegalHold {
    const whom =
      item.kind === "contact" ? item.id : (records.find((one) => same(one.item, item))?.contact ?? null);
    const set: LegalHold = {
      id: holds.length + 1,
      revision: 1,
      item,
      contact: whom,
      reason,
      reviewOn,
      author: 1,
      recordedAt: at,
      endedAt: null,
      endedBy: null,
      endNote: "",
    };
    holds = [...holds, set];
    return set;
  }

  function checkHold(reason: string, reviewOn: string): void {
    if (reason.trim() === "") invalid("reason", "missing");
    if (reviewOn <= dayFromNow(0)) invalid("reviewOn", "date");
  }

  function changeHold(id: number, revision: number, part: Partial<LegalHold>): LegalHoldRow {
    const known = holds.find((one) => one.id === id && one.endedAt === null) ?? refuse({ code: "not_found" });
    if (known.revision !== revision) return refuse({ code: "conflict" });
    const changed = { ...known, ...part, revision: revision + 1 };
    holds = holds.map((one) => (one.id === id ? changed : one));
    return holdRow(changed);
  }

  function told(id: number): ContactRetention {
    const record = records.find(({ item }) => item.kind === "contact" && item.id === id);
    const by = listed().find(({ category, active }) => active && category === record?.category);
    const due =
      record && by
        ? {
            item: record.item,
            category: record.category,
            on: record.on,
            rule: by.id,
            action: by.action,
            event: isSilent(record) ? ("collection" as const) : by.event,
            eventOn: record.eventOn,
            insteadOf: isSilent(record) ? by.event : null,
            start: by.start,
            startOn: record.eventOn,
            until: record.on,
            law: by.law,
            keptUntil: "",
            keptLaw: null,
            partUntil: id === 1 ? "2034-12-31" : "",
            partLaw: id === 1 ? law : null,
            hold: isHeld(record)?.id ?? null,
            skipped: isHeld(record) ? (["legal_hold"] as const).slice() : [],
          }
        : null;
    return {
      due,
      first: null,
      records: due ? 4 : 0,
      holds: holds.filter((one) => one.contact === id && one.endedAt === null),
    };
  }

  if (ruled && people > 0) {
    for (const { code, rule: draft, proposed } of presets()) if (proposed) add(draft, code);
    for (const row of found()
      .filter(({ part, skip }) => part === "due" && skip === null)
      .slice(0, 6))
      flag(row, row.record);
    const [, second, third] = flags;
    if (second)
      decide(second.id, {
        state: "kept",
        keepUntil: dayFromNow(120),
        reason: "Verhandelt über die Gewährleistung.",
      });
    if (third) decide(third.id, { state: "approved", action: "erase" });
    hold({ kind: "contact", id: 4 }, "Rechtsstreit Az. 3 O 211/26, Landgericht Flensburg", dayFromNow(-2));
    hold({ kind: "deal", id: 2 }, "Mängelrüge vom 3. November", dayFromNow(60));
    const ended = hold({ kind: "contact", id: 9 }, "Prüfung durch das Finanzamt", dayFromNow(-40));
    changeHold(ended.id, 1, { endedAt: now, endedBy: 1, endNote: "Die Prüfung ist abgeschlossen." });
  }

  const held = (): LegalHold[] =>
    [...holds].sort((one, other) => {
      if ((one.endedAt === null) !== (other.endedAt === null)) return one.endedAt === null ? -1 : 1;
      return one.reviewOn < other.reviewOn ? -1 : 1;
    });

  return {
    retention_list: () => listed(),
    retention_presets: () =>
      presets().map((one) => ({ ...one, added: listed().some(({ preset }) => preset === one.code) })),
    retention_preset_add: ({ codes }) => {
      for (const code of codes) {
        const preset = presets().find((one) => one.code === code) ?? invalid("codes", "choice");
        if (!listed().some((one) => one.preset === code)) add(preset.rule, code);
      }
      return listed();
    },
    retention_add: ({ rule: draft }) => add(draft, null),
    retention_change: ({ id, revision, rule: draft }) => {
      check(draft);
      return rule(id).revision === revision
        ? change(id, { ...draft, revision: revision + 1 })
        : refuse({ code: "conflict" });
    },
    retention_remove: ({ id }) => {
      change(id, { removedAt: now });
      return null;
    },
    retention_restore: ({ id }) => {
      change(id, { removedAt: null });
      return null;
    },
    retention_contact: ({ id }) => told(id),
    retention_open: () => {
      const all = found();
      const days = new Map<string, number>();
      const skips = new Map<RetentionSkip, number>();
      for (const { part, on, skip } of all) {
        if (part === "ahead" && on <= dayFromNow(90)) days.set(on, (days.get(on) ?? 0) + 1);
        if (skip !== null) skips.set(skip, (skips.get(skip) ?? 0) + 1);
      }
      return {
        handle: 1,
        today: dayFromNow(0),
        records: people * 7,
        rules: listed().map(({ id }) => {
          const count = (wanted: string): number =>
            all.filter(({ rule: by, part }) => by === id && part === wanted).length;
          return { rule: id, due: count("due"), skipped: count("skipped"), ahead: count("ahead") };
        }),
        skips: weights
          .filter((skip) => skips.has(skip))
          .map((skip) => ({ skip, count: skips.get(skip) ?? 0 })),
        days: [...days].map(([on, count]) => ({ on, count })),
      };
    },
    retention_window: ({ find, offset, count }) => {
      const fitting = found().filter(
        ({ part, rule: by, skip, on }) =>
          part === find.part &&
          (find.rule === null || by === find.rule) &&
          (find.skip === null || skip === find.skip) &&
          (find.from === "" || on >= find.from) &&
          (find.to === "" || on <= find.to),
      );
      return { total: fitting.length, rows: fitting.slice(offset, offset + count) };
    },
    retention_flag: ({ rule: only }) => {
      const due = found().filter(({ part, rule: by }) => part === "due" && (only === null || by === only));
      for (const row of due) flag(row, row.record);
      return { flagged: due.length, passed: 0, failed: [], left: 0 };
    },
    retention_queue: ({ state, offset, count }) => {
      const all = flags
        .filter((one) => one.state === state)
        .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
      return { total: all.length, rows: all.slice(offset, offset + count).map(flagRow) };
    },
    retention_decide: ({ id, revision, action }) => {
      const one = flags.find((known) => known.id === id) ?? refuse({ code: "not_found" });
      if (one.revision !== revision) return refuse({ code: "conflict" });
      if (action.act === "keep") {
        if (action.reason.trim() === "") invalid("reason", "missing");
        if (action.until <= dayFromNow(0)) invalid("until", "date");
        return decide(id, { state: "kept", keepUntil: action.until, reason: action.reason });
      }
      if (action.act === "reopen")
        return decide(id, {
          state: "open",
          keepUntil: "",
          reason: "",
          action: rule(one.rule).action,
          decidedBy: null,
          decidedAt: null,
        });
      if (action.action === "review") invalid("action", "choice");
      const stands = isHeld(one);
      if (stands) return refuse({ code: "on_hold", review: stands.reviewOn });
      return decide(id, { state: "approved", action: action.action, keepUntil: "", reason: "" });
    },
    retention_statistics: () => (ruled ? statistics : { rows: [], suppressed: false }),
    retention_holds: () => held().map(holdRow),
    retention_hold_of: ({ item }) => {
      const whom = records.find((one) => same(one.item, item))?.contact ?? null;
      return holds.filter((one) => one.endedAt === null && isHeld({ item, contact: whom }) === one);
    },
    retention_hold_add: ({ item, hold: { reason, reviewOn } }) => {
      checkHold(reason, reviewOn);
      return holdRow(hold(item, reason, reviewOn));
    },
    retention_hold_change: ({ id, revision, hold: { reason, reviewOn } }) => {
      checkHold(reason, reviewOn);
      return changeHold(id, revision, { reason, reviewOn });
    },
    retention_hold_end: ({ id, revision, note }) => {
      if (note.trim() === "") invalid("note", "missing");
      return changeHold(id, revision, { endedAt: now, endedBy: 1, endNote: note });
    },
  };
}
