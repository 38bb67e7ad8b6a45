//! What can be recorded of what people say about the use of their data. Nothing of it can be undone: it is proof.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentMethod } from "../../ipc/types/ConsentMethod";
import type { DataOrigin } from "../../ipc/types/DataOrigin";
import type { Objection } from "../../ipc/types/Objection";
import type { ObjectionDraft } from "../../ipc/types/ObjectionDraft";
import type { Restriction } from "../../ipc/types/Restriction";
import type { RestrictionDraft } from "../../ipc/types/RestrictionDraft";
import type { RestrictionEnd } from "../../ipc/types/RestrictionEnd";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { zone } from "../../text/zone";

/** Records something; gives why not where a field is at fault, `true` where it is done. */
async function record(act: () => Promise<unknown>, done: () => string): Promise<true | Refusal> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code !== "invalid") toastRefusal(caught);
    return caught;
  }
  toast(done());
  return true;
}

/** Records a withdrawal, now. */
export async function withdraw(
  id: number,
  purpose: number,
  channel: Channel | null,
  method: ConsentMethod,
): Promise<true | Refusal> {
  const at = Date.now();
  return record(
    () => call("consent_withdraw", { id, purpose, channel, at, zone: zone(), method }),
    () => t("consent-withdrawn"),
  );
}

/** Records an objection. */
export const object = (objection: ObjectionDraft): Promise<true | Refusal> =>
  record(
    () => call("consent_object", { objection }),
    () => t("consent-objected"),
  );

/** Ends an objection that was taken back. */
export const endObjection = ({ id }: Objection, note: string): Promise<true | Refusal> =>
  record(
    () => call("consent_object_end", { id, note }),
    () => t("consent-object-ended"),
  );

/** Restricts the use of somebody's data. */
export const restrict = (restriction: RestrictionDraft): Promise<true | Refusal> =>
  record(
    () => call("consent_restrict", { restriction }),
    () => t("consent-restricted"),
  );

/** Lifts a restriction of somebody who was told before. */
export const lift = ({ id }: Restriction, end: RestrictionEnd): Promise<true | Refusal> =>
  record(
    () => call("consent_restrict_end", { id, end }),
    () => t("consent-lifted"),
  );

/** Notes that people were shown a wording. */
export const show = (
  ids: readonly number[],
  version: number,
  at: number,
  method: ConsentMethod,
): Promise<true | Refusal> =>
  record(
    () => call("consent_shown", { ids: [...ids], version, at, zone: zone(), method }),
    () => t("consent-shown-noted"),
  );

/** Says where somebody's data was collected. */
export const collect = (id: number, origin: DataOrigin, at: number): Promise<true | Refusal> =>
  record(
    () => call("consent_collected", { ids: [id], origin, at }),
    () => t("consent-collected-noted"),
  );
