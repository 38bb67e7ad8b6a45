//! What an address is not to be used for, as fields have it and in words.
import { query } from "../../ipc/query.svelte";
import type { Channel } from "../../ipc/types/Channel";
import type { SuppressionScope } from "../../ipc/types/SuppressionScope";
import { t } from "../../text/text.svelte";

/** As a field has it. */
export type Choice = "all" | `purpose ${number}` | `channel ${Channel}`;

/** A scope as a field has it. */
export function choiceOf(scope: SuppressionScope): Choice {
  if (scope.kind === "all") return "all";
  return scope.kind === "purpose" ? `purpose ${scope.of}` : `channel ${scope.of}`;
}

/** What a field says. */
export function scopeOf(choice: Choice): SuppressionScope {
  const [kind, of] = choice.split(" ");
  if (kind === "purpose") return { kind, of: Number(of) };
  // The type of a choice says that a channel follows.
  return kind === "channel" ? { kind, of: of as Channel } : { kind: "all" };
}

/** What a field offers: everything, a channel, a purpose. */
export function scopeOptions(
  channels: readonly Channel[],
): { value: Choice; label: string; group?: string }[] {
  return [
    { value: "all", label: t("suppression-scope-all") },
    ...channels.map((channel) => ({
      value: `channel ${channel}` as const,
      label: t(`suppression-channel-${channel}`),
      group: t("suppression-scope-channel"),
    })),
    ...purposes().map(({ id, name }) => ({
      value: `purpose ${id}` as const,
      label: name,
      group: t("suppression-scope-purpose"),
    })),
  ];
}

/** For what an address is not to be used. */
export function scopeText(scope: SuppressionScope): string {
  if (scope.kind === "all") return t("suppression-scope-all");
  return scope.kind === "channel" ? t(`suppression-channel-${scope.of}`) : purposeText(scope.of);
}

/** A purpose by its number; of one that was removed since, only that it is one. */
export function purposeText(id: number): string {
  const name = purposes().find((purpose) => purpose.id === id)?.name;
  return name === undefined ? t("suppression-scope-purpose") : t("suppression-purpose-named", { name });
}

function purposes(): { id: number; name: string }[] {
  return (query("purpose_list").value ?? []).map(({ purpose }) => purpose);
}
