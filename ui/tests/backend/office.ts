//! An office to look at: a vault, its preference and settings, as the backend would tell of them.
import { permissions } from "../../src/ipc/commands";
import type { Alert } from "../../src/ipc/types/Alert";
import type { Finding } from "../../src/ipc/types/Finding";
import type { Health } from "../../src/ipc/types/Health";
import type { Permission } from "../../src/ipc/types/Permission";
import type { Controller } from "../../src/ipc/types/Controller";
import type { Draft } from "../../src/ipc/types/Draft";
import type { Preference } from "../../src/ipc/types/Preference";
import type { SettingOffer } from "../../src/ipc/types/SettingOffer";
import type { Settings } from "../../src/ipc/types/Settings";
import type { StopReason } from "../../src/ipc/types/StopReason";
import type { UnlockReport } from "../../src/ipc/types/UnlockReport";
import type { User } from "../../src/ipc/types/User";
import type { VaultPlace } from "../../src/ipc/types/VaultPlace";
import type { VaultState } from "../../src/ipc/types/VaultState";
import type { Answers } from "./backend";
import { activities } from "./activities";
import { alerts } from "./alerts";
import { backups } from "./backups";
import { consents } from "./consents";
import { deals } from "./deals";
import { documents } from "./documents";
import { drafts } from "./drafts";
import { erasures, leave } from "./erasures";
import { imports } from "./imports";
import { journal } from "./journal";
import { letters } from "./letters";
import { lifting } from "./lifting";
import { mailings } from "./mailings";
import { money } from "./money";
import { purposes } from "./purposes";
import { recipients } from "./recipients";
import { records } from "./records";
import { refuse } from "./refuse";
import { retention } from "./retention";
import { sheets } from "./sheets";
import { requests } from "./requests";
import { suppressions } from "./suppressions";
import { tasks } from "./tasks";
import { templates } from "./templates";
import { vouchers } from "./vouchers";

/** The passphrase that opens the office. */
export const passphrase = "correct horse battery staple";

/** Vaults on this pretended computer. */
export const places: VaultPlace[] = [
  {
    id: 1,
    name: "Kanzlei Lindqvist & Söhne",
    path: "/home/ada/Documents/Kanzlei Lindqvist & Söhne.kartotek",
  },
  {
    id: 2,
    name: "Verein für Stadtgeschichte",
    path: "/home/ada/Documents/Verein für Stadtgeschichte.kartotek",
  },
];

const groups = "7KQ4M 9XWTP 3HDR8 VN2EZ 5JBCF Q8T1Y 4GWNK M6P9X 2RZ7D HC3VE 8YFJ5 T1QKB 6WN4G".split(" ");

/** What is known of the office. */
const controller: Controller = {
  street: "Lindenallee 1",
  postalCode: "24937",
  city: "Flensburg",
  email: "post@lindqvist.example",
  phone: "+49 461 123456",
  register: "HRB 1234, Amtsgericht Flensburg",
  officer: "datenschutz@lindqvist.example",
  representative: "",
  region: "DE-SH",
  zone: "",
  authority: "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
  authorityWebsite: "https://www.datenschutzzentrum.de",
};

/** What is proposed for a country. */
function offerOf(country: string, region: string): SettingOffer {
  if (country !== "DE")
    return {
      zone: "Europe/Stockholm",
      regions: [],
      authority: { name: "Integritetsskyddsmyndigheten (IMY)", website: "https://www.imy.se" },
    };
  const bavaria = {
    name: "Bayerisches Landesamt für Datenschutzaufsicht",
    website: "https://www.lda.bayern.de",
  };
  const schleswig = { name: controller.authority, website: controller.authorityWebsite };
  return {
    zone: "Europe/Berlin",
    regions: [
      { code: "DE-BY", name: "Bayern" },
      { code: "DE-SH", name: "Schleswig-Holstein" },
    ],
    authority: region === "DE-BY" ? bavaria : region === "DE-SH" ? schleswig : null,
  };
}

/** Where a test or picture begins. */
export interface Beginning {
  phase?: VaultState["phase"];
  demo?: boolean;
  readOnly?: boolean;
  unconfirmed?: boolean;
  /** Whether the passphrase needs a key file. */
  keyFile?: boolean;
  stop?: StopReason;
  /** What was found of the journal at the unlock. */
  finding?: Finding;
  /** What the role permits; everything, if left out. */
  may?: Permission[];
  known?: boolean;
  preference?: Partial<Preference>;
  /** How many contacts there are. */
  people?: number;
  /** Whether there are addresses that asked not to be contacted. */
  suppressed?: boolean;
  /** What was typed and not saved. */
  drafts?: Draft[];
  /** The alerts, newest first. */
  raised?: Alert[];
  /** Whether a request to be erased is at its answer. */
  due?: boolean;
  /** Whether there are rules of how long data is kept, with what they flagged, and legal holds. */
  ruled?: boolean;
}

/** Answers of a whole office; what is changed stays changed. */
export function office({
  phase = "unlocked",
  demo = false,
  readOnly = false,
  unconfirmed = false,
  keyFile = false,
  stop,
  finding,
  may,
  known = true,
  preference = {},
  people = 340,
  drafts: begun = [],
  suppressed = true,
  raised = [],
  due = false,
  ruled = false,
}: Beginning = {}): Answers {
  let users: User[] = [
    { id: 1, name: "Ada Lindqvist", role: "owner", createdAt: Date.UTC(2026, 2, 2), disabledAt: null },
    { id: 2, name: "Jürgen Großmann", role: "sales", createdAt: Date.UTC(2026, 4, 9), disabledAt: null },
    {
      id: 3,
      name: "Åsa Öberg",
      role: "privacy_officer",
      createdAt: Date.UTC(2026, 5, 1),
      disabledAt: Date.UTC(2026, 8, 30),
    },
  ];
  const changeUser = (id: number, change: Partial<User>): null => {
    users = users.map((user) => (user.id === id ? { ...user, ...change } : user));
    return null;
  };
  let chosenKeyFile = false;
  let state: VaultState = {
    phase,
    vault: known ? (places[0] ?? null) : null,
    recent: known ? places : [],
    demo,
    keyFile,
    readOnly: readOnly || finding?.kind === "fork" || (stop !== undefined && stop !== "disk_full"),
    finding: finding ?? null,
    stop: stop ? { reason: stop, at: Date.UTC(2026, 10, 21, 8, 14) } : null,
    unconfirmed,
    failedAttempts: 0,
    waitMs: 0,
    user: users[0] ?? null,
    permissions: may ?? [...new Set(Object.values(permissions))],
    version: "0.1.0",
  };
  let kept: Preference = {
    language: "en",
    theme: "light",
    density: "normal",
    zoom: 100,
    singleKeys: true,
    reminders: true,
    screenGuard: false,
    canGuardScreen: true,
    systemLanguage: "en",
    ...preference,
  };
  let settings: Settings = {
    organisation: "Kanzlei Lindqvist & Söhne",
    country: "DE",
    controller,
    sortLanguage: "de",
    nameOrder: "given_first",
    birthday: false,
    autoLockMinutes: 10,
    backupEveryDays: 7,
    backupKeepDays: 90,
    financialYearEnd: 12,
    trashDays: 30,
    fourEyes: false,
    coolingOffDays: 0,
    readingThresholds: {
      owner: { opened: 1000, exported: 5000 },
      privacy_officer: { opened: 500, exported: 2000 },
      sales: { opened: 200, exported: 100 },
      read_only: { opened: 100, exported: 50 },
    },
  };
  let health: Health = { checkedAt: Date.UTC(2026, 10, 14, 8, 20), due: false };
  const sheet = { groups, confirm: [3, 9] };
  const report = (): UnlockReport => ({
    failedAttempts: state.failedAttempts,
    lastUnlockedAt: Date.UTC(2026, 10, 20, 8, 14),
  });

  const filed = documents(people);
  const recorded = vouchers(people, filed.file);
  const used = purposes(people);

  const sold = deals(people, filed.get);
  const told = new Set<number>();
  const said = sheets(() => used.purpose_list?.({}, []).map(({ purpose }) => purpose) ?? [], told);
  const asked = requests(people > 0, undefined, due);
  const listed = records(people, () => [...recorded.trashed(), ...filed.trashed()], told);
  return {
    ...listed.answers,
    ...activities(people, (owner, id) => [
      ...filed.entries(owner, id),
      ...recorded.entries(owner, id),
      ...sold.entries(owner, id),
    ]),
    ...sold.answers,
    ...filed.answers,
    ...recorded.answers,
    ...money,
    ...tasks(people),
    ...used,
    ...said,
    ...letters({ ...used, ...said, setting_get: () => settings }),
    ...consents(people, () => used.purpose_list?.({}, []) ?? []),
    ...mailings(people, listed.answers.contact_window),
    ...imports(),
    ...asked,
    ...lifting(),
    ...recipients(people),
    ...erasures(people, (id) => {
      listed.leave(id);
      leave(asked, id);
    }),
    ...retention(people, ruled),
    ...templates(),
    ...suppressions(suppressed),
    ...backups(),
    ...drafts(begun),
    ...alerts(raised),
    ...journal(),
    vault_state: () => state,
    vault_inspect: () => ({ fingerprint: "3F2A 91C0", keyFile: state.keyFile }),
    vault_key_file_pick: () => {
      chosenKeyFile = true;
      return "kartotek.key";
    },
    vault_key_file_clear: () => {
      chosenKeyFile = false;
      return null;
    },
    vault_key_file_add: (_none, [typed]) => {
      if (typed !== passphrase) return refuse({ code: "vault", problem: "wrong_passphrase" });
      state = { ...state, keyFile: true };
      return true;
    },
    vault_key_file_remove: (_none, [typed]) => {
      if (typed !== passphrase) return refuse({ code: "vault", problem: "wrong_passphrase" });
      state = { ...state, keyFile: false };
      return null;
    },
    vault_place_default: ({ name }) =>
      name === "Taken"
        ? refuse({ code: "vault", problem: "exists" })
        : { id: 9, name, path: `/home/ada/Documents/${name}.kartotek` },
    vault_place_pick: ({ create, name }) =>
      create ? { id: 10, name, path: `/media/ada/Archive/${name}.kartotek` } : (places[1] ?? null),
    vault_create: () => {
      state = { ...state, phase: "confirming", vault: places[0] ?? null };
      return sheet;
    },
    vault_recovery_sheet: () => (state.phase === "confirming" ? sheet : refuse({ code: "not_found" })),
    vault_recovery_save: () => true,
    vault_recovery_confirm: ({ answers }) => {
      const wrong = answers.findIndex(
        ({ position, group }) => groups[position] !== group.trim().toUpperCase(),
      );
      if (wrong >= 0) return refuse({ code: "invalid", field: "answers", at: wrong, problem: "mismatch" });
      state = { ...state, phase: "unlocked", unconfirmed: false };
      return null;
    },
    vault_unlock: (_place, [typed]) => {
      if (typed !== passphrase) {
        state = {
          ...state,
          failedAttempts: state.failedAttempts + 1,
          waitMs: state.failedAttempts > 0 ? 8000 : 0,
        };
        return refuse({ code: "vault", problem: "wrong_passphrase" });
      }
      if (state.keyFile && !chosenKeyFile) return refuse({ code: "vault", problem: "no_key_file" });
      const found = report();
      state = { ...state, phase: "unlocked", failedAttempts: 0, waitMs: 0 };
      return found;
    },
    backup_restore: (_place, [typed]) => {
      if (typed !== passphrase) return refuse({ code: "vault", problem: "wrong_passphrase" });
      state = { ...state, phase: "unlocked", vault: { id: 9, name: "Restored", path: "/home/ada/Restored" } };
      return {
        count: 2,
        erased: 0,
        items: 0,
        texts: 0,
        read: 1,
        unread: [],
        failed: false,
        ledger: "read",
        ledgerAt: Date.UTC(2026, 10, 20),
      };
    },
    backup_recover: () => {
      state = { ...state, phase: "confirming" };
      return {
        sheet,
        carried: {
          count: 0,
          erased: 0,
          items: 0,
          texts: 0,
          read: 1,
          unread: [],
          failed: false,
          ledger: "read",
          ledgerAt: Date.UTC(2026, 10, 20),
        },
      };
    },
    vault_recover: () => {
      const found = report();
      state = { ...state, phase: "confirming", failedAttempts: 0, waitMs: 0 };
      return { sheet, report: found };
    },
    vault_lock: () => {
      state = { ...state, phase: "locked" };
      return null;
    },
    vault_touch: () => null,
    vault_passphrase_change: ({ exposed }, [old]) => {
      if (old !== passphrase) return refuse({ code: "vault", problem: "wrong_passphrase" });
      if (!exposed) return null;
      state = { ...state, phase: "confirming" };
      return sheet;
    },
    vault_recovery_replace: (_none, [typed]) => {
      if (typed !== passphrase) return refuse({ code: "vault", problem: "wrong_passphrase" });
      state = { ...state, phase: "confirming" };
      return sheet;
    },
    clipboard_copy: () => true,
    vault_reveal: () => null,
    health_get: () => health,
    health_check: () => (health = { checkedAt: Date.UTC(2026, 10, 21, 9, 30), due: false }),
    health_resume: ({ reserve }) => {
      if (!reserve) return refuse({ code: "disk_full" });
      state = { ...state, stop: null };
      return null;
    },
    journal_finding_see: () => {
      state = { ...state, finding: null };
      return null;
    },
    journal_finding_save: () => true,
    journal_fork_accept: () => {
      state = { ...state, finding: null, readOnly: false };
      return null;
    },
    vault_forget: () => null,
    vault_demo_open: () => {
      state = {
        ...state,
        phase: "unlocked",
        demo: true,
        vault: { id: 11, name: "Demo", path: "/home/ada/Demo.kartotek" },
      };
      return null;
    },
    vault_test_copy: () => null,
    vault_demo_delete: () => {
      state = { ...state, phase: "none", demo: false, vault: null };
      return null;
    },
    passphrase_strength: (_words, [typed = ""]) => ({
      score: Math.min(4, Math.floor(typed.length / 5)),
      guessesLog10: typed.length,
      hint: typed.length < 15 ? "short" : null,
    }),
    preference_get: () => kept,
    preference_change: ({ preference: next }) => (kept = next),
    setting_get: () => ({ ...settings }),
    setting_change: ({ settings: next }) => {
      const { email } = next.controller;
      if (next.organisation === "")
        return refuse({ code: "invalid", field: "organisation", at: null, problem: "missing" });
      if (email !== "" && !email.includes("@"))
        return refuse({ code: "invalid", field: "email", at: null, problem: "email" });
      return (settings = next);
    },
    setting_offer: ({ country, region }) => offerOf(country, region),
    search_everything: ({ text }) =>
      [
        {
          kind: "contact" as const,
          id: 1,
          name: "Åsa Lindqvist",
          detail: "Lindqvist & Söhne · asa@lindqvist.example",
        },
        { kind: "contact" as const, id: 2, name: "Jürgen Großmann", detail: "Großmann Elektrotechnik GmbH" },
        { kind: "company" as const, id: 3, name: "Lindqvist & Söhne", detail: "Hamburg" },
      ].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
    search_texts: ({ text }) =>
      "angebot".startsWith(text.toLowerCase())
        ? [
            {
              source: { type: "activity" as const, kind: "call" as const },
              owner: { kind: "contact" as const, id: 1, name: "Åsa Lindqvist" },
              at: 1_790_000_000_000,
              excerpt: [
                { text: "Möchte ein ", found: false },
                { text: "Angebot", found: true },
                { text: " für 42 Stühle bis Freitag, Lieferung nach Malmö", found: false },
              ],
            },
          ]
        : [],
    user_list: () => users,
    user_add: ({ draft }) => {
      if (users.some(({ name }) => name === draft.name))
        return refuse({ code: "invalid", field: "name", at: null, problem: "duplicate" });
      const id = users.length + 1;
      users = [...users, { id, ...draft, createdAt: Date.UTC(2026, 10, 20), disabledAt: null }];
      return id;
    },
    user_change: ({ id, draft }) => changeUser(id, draft),
    user_disable: ({ id }) => changeUser(id, { disabledAt: Date.UTC(2026, 10, 20) }),
    user_enable: ({ id }) => changeUser(id, { disabledAt: null }),
    user_remove: ({ id }) => {
      users = users.filter((user) => user.id !== id);
      return null;
    },
    user_passphrase: () => null,
    undo_state: () => ({ undo: { action: "trash", object: "contact", count: 3 }, redo: null }),
    undo_back: () => ({ undo: null, redo: { action: "trash", object: "contact", count: 3 } }),
    undo_forward: () => ({ undo: null, redo: null }),
  };
}
