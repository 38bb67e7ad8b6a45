import type { Authority } from "./Authority";
import type { Region } from "./Region";

export type SettingOffer = { zone: string, regions: Array<Region>, authority: Authority | null, };
