//! Finding words in labels, whatever their case and accents.

/** Text without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether every word of what was typed begins a word of the label, or stands within it. */
export function matches(label: string, typed: string): boolean {
  const folded = fold(label);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
