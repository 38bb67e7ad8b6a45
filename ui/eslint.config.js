//! What the linter insists on; formatting is prettier's.
import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";
import { styles, words } from "./scripts/words.mjs";
import svelteConfig from "./svelte.config.js";

export default defineConfig(
  globalIgnores([
    "dist",
    "node_modules",
    "src/ipc/types",
    "src/ipc/commands.ts",
    "src/text/keys.ts",
    "scripts",
    "tests/*.mjs",
    "*.config.*",
  ]),
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    plugins: { kartotek: { rules: { styles, words } } },
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: [".svelte"] },
    },
    rules: {
      eqeqeq: "error",
      "no-restricted-globals": ["error", "fetch", "localStorage", "sessionStorage", "indexedDB"],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@lucide/svelte",
              message: "Import the one icon: @lucide/svelte/icons/<name>.",
              allowTypeImports: true,
            },
            { name: "@tauri-apps/api/core", message: "Only ipc/call.ts talks to the backend." },
            { name: "@tauri-apps/api/event", message: "Only ipc/call.ts talks to the backend." },
          ],
        },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      "kartotek/words": "error",
      "kartotek/styles": "error",
      // A collection is reactive only where something shows it.
      "svelte/prefer-svelte-reactivity": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/no-target-blank": "error",
      // The checker of types knows better: it reads bindings.
      "prefer-const": "off",
      // The linter sees no types of components; svelte-check does.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "svelte/prefer-const": ["error", { excludedRunes: ["$props", "$bindable", "$derived"] }],
    },
  },
  {
    files: ["tests/**"],
    rules: { "kartotek/words": "off" },
  },
  {
    files: ["src/ipc/call.ts"],
    rules: { "no-restricted-imports": "off", "@typescript-eslint/no-unnecessary-type-parameters": "off" },
  },
);
