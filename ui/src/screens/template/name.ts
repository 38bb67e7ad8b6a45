//! What names the text of a letter.
import type { Regime } from "../../ipc/types/Regime";
import type { TemplateKind } from "../../ipc/types/TemplateKind";

/** Which text: what the letter is for, under which law, in which language. */
export interface TemplateName {
  kind: TemplateKind;
  regime: Regime;
  language: string;
}
