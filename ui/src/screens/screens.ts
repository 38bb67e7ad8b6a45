//! Which component shows which screen.
import type { Component } from "svelte";
import type { ScreenName, Screens } from "../route/router.svelte";
import ContactNew from "./contact/ContactNew.svelte";
import ContactPage from "./contact/ContactPage.svelte";
import Contacts from "./contact/Contacts.svelte";
import SettingsScreen from "./setting/SettingsScreen.svelte";

/** The component of each screen; it gets the screen's parameters as `params`. */
export const screens: {
  [S in ScreenName]?: Component<{ params: Screens[S] }> | Component<Record<string, never>>;
} = {
  contacts: Contacts,
  contact: ContactPage,
  "contact-new": ContactNew,
  settings: SettingsScreen,
};
