//! The type of an icon component of Lucide.
import type { LucideProps } from "@lucide/svelte";
import type { Component } from "svelte";

/** An icon, imported as `@lucide/svelte/icons/<name>`. */
export type Icon = Component<LucideProps>;
