//! Short messages at the window's edge, and what is read aloud without being shown.
import { untrack } from "svelte";
import type { Refusal } from "../ipc/call";
import { explain } from "../text/refusal";

/** What a message means. */
export type Tone = "info" | "ok" | "warn" | "danger";

/** A message. `action` offers the one thing that follows from it, mostly "Undo". */
export interface Toast {
  id: number;
  tone: Tone;
  text: string;
  detail?: string;
  action?: { label: string; run: () => void };
  /** Takes the place of an older message about the same. */
  about?: string;
}

let shown = $state.raw<Toast[]>([]);
let spoken = $state("");
let drawn = 0;
let muted = false;

/** The messages on show, oldest first. */
export function toasts(): Toast[] {
  return shown;
}

/** Shows a message. It goes by itself after a while, except a warning. */
export function toast(text: string, more: Partial<Omit<Toast, "id" | "text">> = {}): void {
  if (muted) return;
  const fresh: Toast = { id: ++drawn, tone: "ok", text, ...more };
  const others = shown.filter(({ about }) => about === undefined || about !== fresh.about);
  shown = [...others, fresh].slice(-4);
  if (fresh.tone === "info" || fresh.tone === "ok")
    setTimeout(dismiss, fresh.action ? 10_000 : 6000, fresh.id);
}

/** Shows why something was refused and what to do about it. */
export function toastRefusal(refusal: Refusal): void {
  if (refusal.code === "cancelled" || refusal.code === "locked") return;
  const { happened, remedy } = explain(refusal);
  toast(happened, { tone: "danger", detail: remedy });
}

/** Takes a message away. */
export function dismiss(id: number): void {
  shown = shown.filter((toast) => toast.id !== id);
}

/** Takes all messages away. */
export function dismissAll(): void {
  shown = [];
}

/** Shows no message until it is taken back. */
export function mute(isMuted: boolean): void {
  muted = isMuted;
}

/** What the live region reads. */
export function announcement(): string {
  return spoken;
}

/** Has a sentence read aloud by a screen reader: counts, sorts, moves. */
export function announce(sentence: string): void {
  // The same sentence twice is no change and would not be read: a no-break space makes it one.
  const before = untrack(() => spoken);
  spoken = before === sentence ? `${sentence}\u00a0` : sentence;
}
