//! What purposes, users and rules are called where retention is shown; each is asked for once.
import { query } from "../../ipc/query.svelte";
import type { RetentionRule } from "../../ipc/types/RetentionRule";
import { may } from "../../vault/permission";
import type { Names } from "./words";

/** The purposes by their numbers. */
export function purposeNames(): Names {
  const rows = may("purpose_list") ? (query("purpose_list").value ?? []) : [];
  return new Map(rows.map(({ purpose }) => [purpose.id, purpose.name]));
}

/** The users by their numbers, for who may see them. */
export function userNames(): Names {
  const users = may("journal_user_list") ? (query("journal_user_list").value ?? []) : [];
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** The rules by their numbers. One that was removed is not among them. */
export function rulesById(): ReadonlyMap<number, RetentionRule> {
  return new Map((query("retention_list").value ?? []).map((rule) => [rule.id, rule]));
}
