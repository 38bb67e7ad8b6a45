//! Two rules for the linter: every visible word goes through `t`, and nothing is styled in markup.

const spoken = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "confirm",
  "description",
  "detail",
  "help",
  "label",
  "placeholder",
  "text",
  "title",
]);
const hasLetters = /\p{L}/u;

/** @type {import("eslint").Rule.RuleModule} */
export const words = {
  meta: {
    type: "problem",
    schema: [],
    messages: { literal: "Every visible word goes through `t`: “{{ words }}”." },
  },
  create(context) {
    const report = (node, value) => {
      if (hasLetters.test(value))
        context.report({ node, messageId: "literal", data: { words: value.trim() } });
    };
    return {
      SvelteText(node) {
        const parent = node.parent?.type;
        if (parent === "SvelteStyleElement" || parent === "SvelteScriptElement") return;
        report(node, node.value);
      },
      SvelteAttribute(node) {
        if (!spoken.has(node.key.name)) return;
        for (const part of node.value) if (part.type === "SvelteLiteral") report(part, part.value);
      },
      "SvelteMustacheTag > Literal"(node) {
        if (node.parent.parent?.type === "SvelteElement" && typeof node.value === "string")
          report(node, node.value);
      },
    };
  },
};

/** @type {import("eslint").Rule.RuleModule} */
export const styles = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      inline: "The content security policy refuses `style` in markup; use `style:name={…}` or a class.",
    },
  },
  create(context) {
    return {
      SvelteAttribute(node) {
        if (node.key.name === "style") context.report({ node, messageId: "inline" });
      },
    };
  },
};
