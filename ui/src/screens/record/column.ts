//! A column of a list of records.
import type { Column } from "../../design/grid/column";

/** A column, and from which width of the list on it is shown, in rem. */
export interface PlacedColumn<Row> extends Column<Row> {
  from: number;
}
