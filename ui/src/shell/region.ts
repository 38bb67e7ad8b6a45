//! F6: from one part of the window to the next. A part is marked with `data-region`.

/** Puts the focus into the next part, or the one before. */
export function cycleRegions(backward: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.getClientRects().length > 0,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at(backward ? (at < 0 ? -1 : at - 1) : (at + 1) % regions.length);
  if (!next) return;
  const inside = next.querySelector<HTMLElement>(
    '[role="grid"], [aria-current="page"], input, select, textarea, button:not(:disabled), a[href], [tabindex="0"]',
  );
  if (inside) inside.focus();
  else {
    next.tabIndex = -1;
    next.focus();
  }
}
