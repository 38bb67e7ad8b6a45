import type { UnreadState } from "./UnreadState";

export type SuppressionsCarried = { count: number, read: number, unread: Array<UnreadState>, failed: boolean, };
