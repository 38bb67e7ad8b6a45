//! Refuses as the core does.
import type { Error as Refusal } from "../../src/ipc/types/Error";

/** Throws what the backend rejects with: a plain object. */
export function refuse(refusal: Refusal): never {
  // The backend rejects with plain objects.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw refusal;
}
