import type { RecoverySheet } from "./RecoverySheet";
import type { SuppressionsCarried } from "./SuppressionsCarried";

export type RestoredByCode = { sheet: RecoverySheet, carried: SuppressionsCarried, };
