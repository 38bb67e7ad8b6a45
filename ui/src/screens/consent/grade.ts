//! How well a consent will be proven, before it is recorded: the rule of the core, so that the form can say it while one types.
import type { ConsentDraft } from "../../ipc/types/ConsentDraft";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentRow } from "../../ipc/types/ConsentRow";

type Proof = Pick<ConsentDraft, "method" | "version" | "evidence">;

/** The grade that a record earns; `answered`: whether it answers a request with its code. */
export function gradeOf({ method, version, evidence }: Proof, answered: boolean): ConsentGrade {
  if (method === "import") return "d";
  const [shown, written] = [evidence.length > 0, version !== null];
  const confirmed = method === "paper" || ((method === "double_opt_in" || method === "email") && answered);
  if (shown && written && confirmed) return "a";
  if (shown) return "b";
  return written ? "c" : "d";
}

/** Whether an event answers a request that carries its code. */
export function isAnswer(
  { code, purpose, at }: Pick<ConsentDraft, "code" | "purpose" | "at">,
  events: readonly Pick<ConsentRow, "kind" | "code" | "purpose" | "at">[],
): boolean {
  return (
    code !== "" &&
    events.some(
      (event) =>
        event.kind === "requested" && event.code === code && event.purpose === purpose && event.at <= at,
    )
  );
}

/** Full years between two days, "2012-03-04"; `undefined` where the birthday has no year. */
export function ageOn(birthday: string, day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthday)) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
}
