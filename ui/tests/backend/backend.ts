//! A pretended backend: answers commands in the window, notes what was asked, sends events.
import type { Command } from "../../src/ipc/call";
import type { Commands } from "../../src/ipc/commands";
import type { Events } from "../../src/ipc/events";

/** What a command answers; secrets as text. Throw a refusal to refuse. */
export type Answers = {
  [C in Command]?: (args: Commands[C]["args"], secrets: string[]) => Commands[C]["result"];
};

/** A call that was made. */
export interface Asked {
  command: string;
  args: unknown;
  secrets: string[];
}

interface Internals {
  invoke: (
    command: string,
    args: unknown,
    options?: { headers?: Record<string, string> },
  ) => Promise<unknown>;
  transformCallback: (callback: (payload: unknown) => void) => number;
  unregisterCallback: (id: number) => void;
}

/** Stands in for Tauri until the page is left. */
export class Backend {
  readonly asked: Asked[] = [];
  #callbacks = new Map<number, (payload: unknown) => void>();
  #listeners = new Map<number, { event: string; callback: number }>();
  #drawn = 0;

  constructor(public answers: Answers) {}

  install(): void {
    const internals: Internals = {
      invoke: (command, args, options) => this.#invoke(command, args, options?.headers),
      transformCallback: (callback) => {
        this.#callbacks.set(++this.#drawn, callback);
        return this.#drawn;
      },
      unregisterCallback: (id) => this.#callbacks.delete(id),
    };
    const unregisterListener = (_event: string, id: number): boolean => this.#listeners.delete(id);
    Object.assign(window, {
      __TAURI_INTERNALS__: internals,
      __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener },
    });
  }

  /** Sends an event to whoever listens. */
  emit<E extends keyof Events>(event: E, payload: Events[E]): void {
    for (const [id, listener] of this.#listeners) {
      if (listener.event === event) this.#callbacks.get(listener.callback)?.({ event, id, payload });
    }
  }

  /** Locks as idle time does. */
  async lock(): Promise<void> {
    await this.#invoke("vault_lock", {});
    this.emit("lock", null);
  }

  /** How a command was called, each time. */
  calls(command: Command): Asked[] {
    return this.asked.filter((asked) => asked.command === command);
  }

  async #invoke(command: string, args: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    await Promise.resolve();
    if (command.startsWith("plugin:event|")) return this.#subscribe(command, args);
    const body = args instanceof Uint8Array ? args : undefined;
    const given = body ? (JSON.parse(decode(headers["kartotek-args"] ?? "")) as unknown) : (args ?? {});
    const secrets = body ? unframe(body) : [];
    this.asked.push({ command, args: given, secrets });
    // The name came from `call`, which takes only names of commands.
    const answer = this.answers[command as Command] as
      ((args: unknown, secrets: string[]) => unknown) | undefined;
    if (!answer) throw new Error(`nobody answers ${command}`);
    return answer(given, secrets);
  }

  #subscribe(command: string, args: unknown): number | null {
    const { event, handler, eventId } = args as { event: string; handler: number; eventId: number };
    if (command === "plugin:event|listen") {
      this.#listeners.set(++this.#drawn, { event, callback: handler });
      return this.#drawn;
    }
    this.#listeners.delete(eventId);
    return null;
  }
}

function decode(header: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(header), (sign) => sign.charCodeAt(0)));
}

function unframe(body: Uint8Array): string[] {
  const secrets: string[] = [];
  const view = new DataView(body.buffer, body.byteOffset);
  for (let at = 0; at < body.length;) {
    const length = view.getUint32(at, true);
    secrets.push(new TextDecoder().decode(body.slice(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return secrets;
}
