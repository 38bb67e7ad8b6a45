// Written from the tables in src-tauri/core/src/retention/category.rs. Do not edit.
import type { RetentionAction } from "./types/RetentionAction";
import type { RetentionCategory } from "./types/RetentionCategory";
import type { RetentionEvent } from "./types/RetentionEvent";

/** What a rule about each category can count from, and do. */
export const retention = {
  prospect: { events: ["from_person", "with_person", "consent", "collection"], actions: ["review", "restrict", "anonymise", "erase"] },
  customer: { events: ["relation_end", "from_person", "with_person", "consent"], actions: ["review", "restrict", "anonymise", "erase"] },
  purpose: { events: ["consent", "from_person", "with_person"], actions: ["review", "restrict", "anonymise", "erase"] },
  confidential: { events: ["with_person", "from_person", "relation_end"], actions: ["review", "erase"] },
  note: { events: ["occurrence", "with_person", "relation_end"], actions: ["review", "erase"] },
  call: { events: ["occurrence", "with_person", "relation_end"], actions: ["review", "erase"] },
  meeting: { events: ["occurrence", "with_person", "relation_end"], actions: ["review", "erase"] },
  mail: { events: ["occurrence", "with_person", "relation_end"], actions: ["review", "erase"] },
  letter: { events: ["occurrence", "with_person", "relation_end"], actions: ["review", "erase"] },
  task: { events: ["closing"], actions: ["review", "erase"] },
  deal_won: { events: ["closing", "relation_end"], actions: ["review", "anonymise", "erase"] },
  deal_lost: { events: ["closing", "relation_end"], actions: ["review", "anonymise", "erase"] },
  quote: { events: ["issue", "relation_end"], actions: ["review", "erase"] },
  order: { events: ["issue", "relation_end"], actions: ["review", "erase"] },
  invoice: { events: ["issue", "relation_end"], actions: ["review", "erase"] },
  credit_note: { events: ["issue", "relation_end"], actions: ["review", "erase"] },
  quote_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  invoice_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  contract_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  letter_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  evidence_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  other_document: { events: ["receipt", "relation_end", "with_person"], actions: ["review", "erase"] },
  consent_proof: { events: ["closing", "consent"], actions: ["review", "erase"] },
  request: { events: ["closing"], actions: ["review", "erase"] },
  import_leftover: { events: ["collection"], actions: ["review", "erase"] },
} as const satisfies Record<
  RetentionCategory,
  { events: readonly RetentionEvent[]; actions: readonly RetentionAction[] }
>;
