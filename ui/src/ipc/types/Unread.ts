export type Unread = "in_use" | "closed";
