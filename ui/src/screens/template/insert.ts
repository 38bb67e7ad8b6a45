//! Where placeholders go, and where faults are.

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts words where the cursor of a field stands, on a line of their own if they need one; the cursor stands behind them then. */
export function insertInto(field: Field, words: string, isAlone: boolean): void {
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const [before, after] = [field.value.slice(0, from), field.value.slice(to)];
  const above = isAlone && before !== "" && !before.endsWith("\n") ? "\n" : "";
  const below = isAlone && after !== "" && !after.startsWith("\n") ? "\n" : "";
  field.focus();
  field.setRangeText(`${above}${words}${below}`, from, to, "end");
  field.setSelectionRange(from + above.length + words.length, from + above.length + words.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

/** Marks a line of a field, counted from 0; without one, the cursor stays where it is. */
export function showLine(field: Field, line: number | null): void {
  field.focus();
  if (line === null) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  field.setSelectionRange(start, start + (lines[line]?.length ?? 0));
}
