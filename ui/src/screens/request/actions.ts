//! What can be done on the page of a request.
import type { Action } from "../../action/registry.svelte";

/** What the page asks in a dialog; `out` are matches that are said not to be about the person. */
export type RequestAsked =
  "assign" | "doubt" | "identity" | "extend" | "close" | "search" | { out: number[] };

interface Page {
  isOpen: () => boolean;
  isIdentifying: () => boolean;
  isSearching: () => boolean;
  mayExtend: () => boolean;
  mayDoubt: () => boolean;
  mayAdvance: () => boolean;
  show: (asked: RequestAsked) => void;
  advance: () => void;
}

/** The actions of the page. */
export function requestActions(page: Page): Action[] {
  const asking = (asked: RequestAsked) => (): void => {
    page.show(asked);
  };
  return [
    {
      id: "request.assign",
      needs: "request_plan",
      label: "request-assign",
      group: "record",
      shortcut: "a",
      when: page.isOpen,
      run: asking("assign"),
    },
    {
      id: "request.identify",
      needs: "request_act",
      label: "request-identify",
      group: "record",
      shortcut: "v",
      when: page.isIdentifying,
      run: asking("identity"),
    },
    {
      id: "request.extend",
      needs: "request_act",
      label: "request-extend",
      group: "record",
      shortcut: "x",
      when: page.mayExtend,
      run: asking("extend"),
    },
    {
      id: "request.search",
      needs: "request_act",
      label: "request-search",
      group: "record",
      shortcut: "s",
      when: page.isSearching,
      run: asking("search"),
    },
    {
      id: "request.advance",
      needs: "request_act",
      label: "request-advance",
      group: "record",
      shortcut: "shift+n",
      when: page.mayAdvance,
      run: page.advance,
    },
    {
      id: "request.doubt",
      needs: "request_act",
      label: "request-doubt-do",
      group: "record",
      when: page.mayDoubt,
      run: asking("doubt"),
    },
    {
      id: "request.close",
      needs: "request_act",
      label: "request-close",
      group: "record",
      shortcut: "c",
      when: page.isOpen,
      run: asking("close"),
    },
  ];
}
