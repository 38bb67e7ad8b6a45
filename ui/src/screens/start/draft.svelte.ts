//! What the first run has gathered so far.
import type { SystemLanguage } from "../../ipc/types/SystemLanguage";
import type { VaultDraft } from "../../ipc/types/VaultDraft";
import { language } from "../../text/text.svelte";
import { likelyCountry } from "../../vault/country";
import { Placing } from "../../vault/placing.svelte";

/** The steps of creating a vault. */
export const steps = [
  "start-step-organisation",
  "start-step-place",
  "start-step-passphrase",
  "start-step-recovery",
  "start-step-backup",
] as const;

/** What was filled in; kept while one goes back and forth, nothing is asked twice. */
export class Beginning {
  organisation = $state("");
  country = $state(likelyCountry());
  userName = $state("");
  language = $state<SystemLanguage>(language());
  vaultName = $state("");
  readonly placing = new Placing();

  get draft(): VaultDraft {
    return {
      organisation: this.organisation.trim(),
      country: this.country,
      userName: this.userName.trim(),
      language: this.language,
    };
  }
}
