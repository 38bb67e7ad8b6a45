//! The time zone that the user lives in.

/** Its name in the IANA database: "Europe/Stockholm". */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
