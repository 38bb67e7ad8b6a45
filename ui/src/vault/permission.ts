//! What the user's role permits, as the backend says. Whatever it hides here, the backend refuses too.
import type { Command } from "../ipc/call";
import { permissions } from "../ipc/commands";
import type { Permission } from "../ipc/types/Permission";
import { session } from "./session.svelte";

const needed: Partial<Record<Command, Permission>> = permissions;

/** Whether the user may call a command. */
export function may(command: Command): boolean {
  const permission = needed[command];
  return permission === undefined || session().permissions.includes(permission);
}
