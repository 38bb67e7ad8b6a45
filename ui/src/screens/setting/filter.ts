//! The search in the settings, given to every setting below it.
import { createContext } from "svelte";

/** What is searched for, as it is typed. */
export const [getFilter, setFilter] = createContext<() => string>();
