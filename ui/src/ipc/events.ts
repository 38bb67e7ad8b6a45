//! What the backend tells without being asked: the name of each event and what comes with it.
import type { ChangeEvent } from "./types/ChangeEvent";
import type { DropEvent } from "./types/DropEvent";
import type { ProgressEvent } from "./types/ProgressEvent";

/** The events of the backend. */
export interface Events {
  change: ChangeEvent;
  lock: null;
  stop: null;
  drop: DropEvent;
  offer: null;
  progress: ProgressEvent;
}
