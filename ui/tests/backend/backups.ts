//! Pretended backups: two folders, of which one is not plugged in, and backups in every state.
import type { Backup } from "../../src/ipc/types/Backup";
import type { BackupPlace } from "../../src/ipc/types/BackupPlace";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

const day = (number: number): number => Date.UTC(2026, 10, number, 8, 14);
/** 90 days later. */
const kept = (number: number): number => day(number + 90);

/** Answers about backups; what is changed stays changed. */
export function backups(): Answers {
  let places: BackupPlace[] = [
    {
      id: 1,
      path: "/media/ada/Stick/Backups",
      reachable: true,
      sameDisk: false,
      lastAt: day(14),
      due: false,
    },
    { id: 2, path: "/home/ada/Nextcloud", reachable: false, sameDisk: true, lastAt: null, due: true },
  ];
  const backup = (id: number, more: Partial<Backup>): Backup => ({
    id,
    place: 1,
    fileName: `kartotek-2026-11-${id}-0814-0a1b2c3d.kartotek-backup`,
    createdAt: day(id),
    bytes: 48_300_000,
    verifiedAt: day(id),
    rehearsedAt: null,
    status: "present",
    scrubbedAt: null,
    erased: null,
    ...more,
  });
  let made = [
    backup(14, { erased: { people: 2, state: "due", until: kept(14) } }),
    backup(7, { rehearsedAt: day(8), scrubbedAt: day(12) }),
    backup(3, { status: "missing" }),
    backup(2, {
      status: "damaged",
      rehearsedAt: day(3),
      erased: { people: 3, state: "closed", until: kept(2) },
    }),
    backup(1, { status: "away", place: 2, erased: { people: 3, state: "away", until: kept(1) } }),
  ];
  return {
    backup_register: () => ({ places, backups: made }),
    backup_place_pick: () => {
      const id = Math.max(0, ...places.map((place) => place.id)) + 1;
      const fresh = { reachable: true, sameDisk: true, lastAt: null, due: true };
      places = [...places, { id, path: `/home/ada/Backups ${String(id)}`, ...fresh }];
      return id;
    },
    backup_place_remove: ({ id }) => {
      places = places.filter((place) => place.id !== id);
      made = made.filter((one) => one.place !== id);
      return null;
    },
    backup_run: ({ id }) => {
      const fresh = backup(21, { place: id });
      made = [fresh, ...made];
      return fresh;
    },
    backup_rehearse: ({ id }) => {
      made = made.map((one) => (one.id === id ? { ...one, rehearsedAt: day(21) } : one));
      const backup = made.find((one) => one.id === id) ?? refuse({ code: "not_found" });
      return { backup, erased: backup.erased?.people ?? 0, items: 0, texts: 0 };
    },
    backup_scrub: () => {
      const due = made.filter(({ erased }) => erased?.state === "due");
      made = made.map((one) => (due.includes(one) ? { ...one, erased: null, scrubbedAt: day(21) } : one));
      return { backups: due.length, people: due.length, texts: 0, failed: [] };
    },
    backup_delete: ({ id }) => {
      made = made.filter((one) => one.id !== id);
      return null;
    },
    backup_pick: () => ({
      createdAt: day(14),
      bytes: 48_300_000,
      vault: { fingerprint: "3F2A 91C0", keyFile: true },
    }),
    backup_offered: () => null,
    backup_decline: () => null,
    backup_drop: () => ({
      createdAt: day(7),
      bytes: 48_300_000,
      vault: { fingerprint: "3F2A 91C0", keyFile: false },
    }),
  };
}
