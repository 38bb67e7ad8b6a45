//! What a chart is made of.

/** How a part of a chart is painted: no two parts side by side differ by colour alone. */
export interface Paint {
  tone: "ok" | "info" | "warn" | "danger" | "neutral";
  texture: "solid" | "hatch" | "dots";
}

/** A part of a whole. */
export interface Part {
  key: string;
  label: string;
  /** Nothing or more. */
  value: number;
  paint: Paint;
  /** Opens what is behind the number. */
  onopened?: () => void;
}

/** A point of a line. */
export interface Point {
  label: string;
  /** Nothing or more. */
  value: number;
}
