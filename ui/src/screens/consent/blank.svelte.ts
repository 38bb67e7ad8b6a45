//! That a consent form without a name is to be printed.
import { alsoForget } from "../../ipc/query.svelte";
import { router } from "../../route/router.svelte";

let asked = $state.raw<{ purpose: number | undefined }>();

/** The form that is asked for. */
export const blankForm = {
  get shown(): { purpose: number | undefined } | undefined {
    return asked;
  },
  /** Asks for one; for the purpose whose page is open, if one is. */
  show: (): void => {
    const { place } = router;
    asked = { purpose: place?.screen === "purpose" ? place.params.purpose : undefined };
  },
  /** Asks for one for a purpose, if it is given. */
  showFor: (purpose: number | undefined): void => {
    asked = { purpose };
  },
  close: (): void => {
    asked = undefined;
  },
};

alsoForget(blankForm.close);
