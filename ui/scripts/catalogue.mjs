//! Reads a Fluent catalogue: its keys and the variables of each text.
import { FluentParser, Visitor } from "@fluent/syntax";

/**
 * The keys of a catalogue in its order, each with the sorted names of its variables. Throws at what does not parse.
 * @param {string} source
 * @returns {Map<string, string[]>}
 */
export function keysOf(source) {
  const keys = new Map();
  for (const entry of new FluentParser().parse(source, {}).body) {
    if (entry.type === "Junk") throw new Error(`not Fluent: ${entry.content}`);
    if (entry.type !== "Message") continue;
    if (keys.has(entry.id.name)) throw new Error(`twice: ${entry.id.name}`);
    const names = new Set();
    class Variables extends Visitor {
      visitVariableReference(node) {
        names.add(node.id.name);
      }
    }
    new Variables().visit(entry);
    keys.set(entry.id.name, [...names].sort());
  }
  return keys;
}
