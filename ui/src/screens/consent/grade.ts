//! How well a consent will be proven, before it is recorded: the rule of the core, so that the form can say it while one types.
import type { ConsentDraft } from "../../ipc/types/ConsentDraft";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentRow } from "../../ipc/types/ConsentRow";

type Proof = Pick<ConsentDraft, "method" | "version" | "evidence">;

/** Whether it matters how well an event is proven: any proof of a no counts against whoever wants to write. */
export function isGraded(kind: ConsentKind): boolean {
  return kind === "given" || kind === "renewed" || kind === "customer";
}

/** The grade that a record earns; `answered`: whether it answers a request with its code. */
export function gradeOf({ method, version, evidence }: Proof, answered: boolean): ConsentGrade {
  if (method === "import") return "d";
  const [shown, written] = [evidence.length > 0, version !== null];
  const confirmed = method === "paper" || ((method === "double_opt_in" || method === "email") && answered);
  if (shown && written && confirmed) return "a";
  if (shown) return "b";
  return written ? "c" : "d";
}

type Asked = Pick<ConsentDraft, "code" | "purpose" | "channel" | "point" | "at">;

/** Whether an event answers a request that carries its code, from the address that was asked. A mail answers for no number. */
export function isAnswer(
  { code, purpose, channel, point, at, method }: Asked & Pick<ConsentDraft, "method">,
  events: readonly (Asked & Pick<ConsentRow, "kind">)[],
): boolean {
  if (code === "" || point === "" || (method === "email" && channel !== "email")) return false;
  return events.some(
    (event) =>
      event.kind === "requested" &&
      event.code === code &&
      event.purpose === purpose &&
      event.channel === channel &&
      event.point.toLowerCase() === point.trim().toLowerCase() &&
      event.at <= at,
  );
}

/** Full years between two days, "2012-03-04"; `undefined` where the birthday has no year. */
export function ageOn(birthday: string, day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthday)) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
}
