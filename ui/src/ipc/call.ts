//! The only door to the backend: commands out, events in.
import { invoke } from "@tauri-apps/api/core";
import { listen as subscribe, type UnlistenFn } from "@tauri-apps/api/event";
import type { Commands, SecretCommand } from "./commands";
import type { Events } from "./events";
import type { Error as Refusal } from "./types/Error";

export type { Refusal };

/** The name of a command. */
export type Command = keyof Commands;

/** The name of a command without secrets. */
export type PlainCommand = Exclude<Command, SecretCommand>;

type Arguments<C extends Command> = Commands[C]["args"];
type Given<C extends Command> =
  Arguments<C> extends Record<string, never> ? [args?: Arguments<C>] : [args: Arguments<C>];

/** Calls a command. Rejects with a `Refusal`. */
export function call<C extends PlainCommand>(
  command: C,
  ...[args]: Given<C>
): Promise<Commands[C]["result"]> {
  return invoke<Commands[C]["result"]>(command, args);
}

/**
 * Calls a command that takes secrets. They travel as raw bytes, never as text, and are zeroed after.
 */
export async function callWithSecret<C extends SecretCommand>(
  command: C,
  args: Arguments<C>,
  secrets: Uint8Array[],
): Promise<Commands[C]["result"]> {
  const body = frame(secrets);
  try {
    return await invoke<Commands[C]["result"]>(command, body, { headers: { "kartotek-args": encode(args) } });
  } finally {
    for (const bytes of [body, ...secrets]) bytes.fill(0);
  }
}

/** Listens to an event until the returned function is called. */
export function listen<E extends keyof Events>(
  event: E,
  heard: (payload: Events[E]) => void,
): Promise<UnlistenFn> {
  return subscribe<Events[E]>(event, ({ payload }) => {
    heard(payload);
  });
}

/** Listens to an event at once, and until the returned function is called. */
export function follow<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): () => void {
  const listening = listen(event, heard);
  return () =>
    void listening.then((stop) => {
      stop();
    });
}

const codes = {
  locked: true,
  forbidden: true,
  own_access: true,
  read_only: true,
  invalid: true,
  not_found: true,
  conflict: true,
  in_use: true,
  cancelled: true,
  busy: true,
  nothing_to_undo: true,
  nothing_to_change: true,
  file: true,
  vault: true,
  backup: true,
  document: true,
  kept: true,
  on_hold: true,
  waits: true,
  may_not: true,
  restricted: true,
  unset: true,
  no_program: true,
  disk_full: true,
  disk_failed: true,
  stopped: true,
  internal: true,
} satisfies Record<Refusal["code"], true>;

/** Whether something caught is an answer of the backend and not a fault of this program. */
export function isRefusal(caught: unknown): caught is Refusal {
  return (
    typeof caught === "object" &&
    caught !== null &&
    "code" in caught &&
    typeof caught.code === "string" &&
    Object.hasOwn(codes, caught.code)
  );
}

/** Each secret as its length (32 bits, little endian) and its bytes. */
function frame(secrets: Uint8Array[]): Uint8Array {
  const body = new Uint8Array(secrets.reduce((size, secret) => size + 4 + secret.length, 0));
  const view = new DataView(body.buffer);
  let at = 0;
  for (const secret of secrets) {
    view.setUint32(at, secret.length, true);
    body.set(secret, at + 4);
    at += 4 + secret.length;
  }
  return body;
}

/** Arguments as base64 of JSON in UTF-8, fit for a header. */
function encode(args: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(args));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
