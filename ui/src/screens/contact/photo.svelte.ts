//! The photo of a contact, read while it is shown.
import { call, isRefusal, follow } from "../../ipc/call";

/** The photo of the contact that `shown` names; follows changes. Call it while a component is set up. */
export function photo(shown: () => { id: number; hasPhoto: boolean } | undefined): {
  readonly blob: Blob | undefined;
} {
  let blob = $state.raw<Blob>();
  let changes = $state(0);
  const id = $derived(shown()?.id);
  const has = $derived(shown()?.hasPhoto === true);

  $effect(() => {
    const wanted = changes >= 0 ? id : undefined;
    if (wanted === undefined || !has) {
      blob = undefined;
      return;
    }
    let current = true;
    read(wanted).then(
      (found) => {
        if (current) blob = found;
      },
      (caught: unknown) => {
        if (!isRefusal(caught)) throw caught;
      },
    );
    return () => {
      current = false;
    };
  });

  $effect(() =>
    follow("change", ({ table, ids }) => {
      if (table === "contact" && id !== undefined && (ids.length === 0 || ids.includes(id))) changes += 1;
    }),
  );

  return {
    get blob() {
      return blob;
    },
  };
}

async function read(id: number): Promise<Blob | undefined> {
  const bytes = await call("contact_photo", { id });
  return bytes.byteLength > 0 ? new Blob([bytes]) : undefined;
}
