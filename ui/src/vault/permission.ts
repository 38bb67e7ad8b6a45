//! What the user may do, as the backend says. Whatever is hidden here, the backend refuses too.
import type { Command } from "../ipc/call";
import { permissions } from "../ipc/commands";
import type { Permission } from "../ipc/types/Permission";
import { session } from "./session.svelte";

const needed: Partial<Record<Command, Permission>> = permissions;

/** What can be done besides reading to a vault that is open for reading only: checking it, and ending that state. */
const unwritten: readonly Permission[] = ["health_run", "journal_run"];

/** The commands that every reader may call and that write all the same. */
const written: readonly Command[] = ["journal_fingerprint_save", "alert_see"];

/** Whether the user's role permits a command, be the vault open for changes or not. */
export function isPermitted(command: Command): boolean {
  const permission = needed[command];
  return permission === undefined || session().permissions.includes(permission);
}

/** Whether the user may call a command: the role permits it, and it changes nothing while the vault is open for reading only. */
export function may(command: Command): boolean {
  return isPermitted(command) && !(session().readOnly && writes(command));
}

function writes(command: Command): boolean {
  const permission = needed[command];
  if (permission === undefined || written.includes(command)) return written.includes(command);
  return !permission.endsWith("_read") && !unwritten.includes(permission);
}
