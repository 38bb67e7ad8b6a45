//! What the pages of contacts and companies share.
import type { ListPosition } from "../../ipc/types/ListPosition";

/** Where a record stands, and what can be done with it. */
export interface Doings {
  /** Its place in the list one came from. */
  position: ListPosition | undefined;
  /** Why it is kept as it is; none where it may be changed. */
  frozen?: string | undefined;
  onedited: () => void;
  ontrashed: () => void;
  /** Another record of the list. */
  onmoved: (id: number) => void;
}
