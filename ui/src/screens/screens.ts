//! Which component shows which screen.
import type { Component } from "svelte";
import type { ScreenName, Screens } from "../route/router.svelte";
import SettingsScreen from "./setting/SettingsScreen.svelte";

/** The component of each screen; it gets the screen's parameters as `params`. */
export const screens: { [S in ScreenName]?: Component<{ params: Screens[S] }> | Component<Record<string, never>> } = {
  settings: SettingsScreen,
};
