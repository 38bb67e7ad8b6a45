import type { Unread } from "./Unread";

export type UnreadState = { path: string, why: Unread, };
