// Written from the table in src-tauri/core/src/history/action.rs. Do not edit.
import type { Action } from "./types/Action";
import type { ActionKind } from "./types/ActionKind";

/** The actions of each kind, in the order of the table. */
export const actions = {
  change: ["contact.add", "contact.import", "contact.change", "contact.confidential", "contact.photo", "contact.trash", "contact.restore", "company.add", "company.import", "company.change", "company.trash", "company.restore", "activity.add", "activity.change", "activity.trash", "activity.restore", "document.add", "document.change", "document.trash", "document.restore", "document.purge", "task.add", "task.change", "task.done", "task.reopen", "task.snooze", "task.trash", "task.restore", "voucher.add", "voucher.change", "voucher.trash", "voucher.restore", "voucher.purge", "import.run", "import.undo", "erasure.run", "deal.add", "deal.change", "deal.move", "deal.trash", "deal.restore", "deal_document.add", "deal_document.remove"],
  reading: ["reading.open", "reading.confidential", "reading.copy", "reading.link", "reading.document", "reading.outside", "export.contacts", "export.document", "export.journal"],
  access: ["user.add", "user.change", "user.disable", "user.enable", "user.remove", "user.passphrase", "key.add", "key.withdraw", "vault.create", "vault.unlock", "vault.lock", "vault.attempts", "vault.passphrase", "vault.recover", "vault.recovery", "vault.sheet", "vault.key_file", "vault.rewrap", "vault.compartment", "confidential.reseal"],
  vault: ["deal_stage.add", "deal_stage.change", "deal_stage.remove", "purpose.add", "purpose.change", "purpose.move", "purpose.remove", "purpose.restore", "notice.add", "notice.change", "notice.remove", "notice.restore", "notice_version.add", "notice_version.change", "notice_version.remove", "notice_version.freeze", "setting.change", "backup.make", "backup.rehearse", "backup.expire", "backup.place", "vault.restore", "vault.fingerprint", "vault.gap", "vault.check", "vault.stop", "vault.clock", "alert.raise", "alert.see"],
} as const satisfies Record<ActionKind, readonly Action[]>;
