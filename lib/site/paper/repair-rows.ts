import type { Link } from "../link";
import type { RepairView } from "./repairs";

/** What the software does by rule wherever it applies. */
type Mechanical = Extract<RepairView, { kind: "joined" | "unspaced" | "converted" }>;

/** One of many in a row; `at` is null where the one before it stands on the same printed line. */
export type RowPart = Mechanical & { at: Link | null };

/** A row of the record: a change or doubt by itself, or all mechanical changes of a kind. */
export type RepairRow =
  | { kind: "single"; repair: Exclude<RepairView, Mechanical> }
  | { kind: "all"; of: Mechanical["kind"]; parts: RowPart[] };

/** A story's repairs as rows, in their order; those that are made by rule share one, where the first of their kind stands. */
export function repairRows(repairs: readonly RepairView[]): RepairRow[] {
  const rows: RepairRow[] = [];
  for (const repair of repairs) {
    if (repair.kind !== "joined" && repair.kind !== "unspaced" && repair.kind !== "converted") {
      rows.push({ kind: "single", repair });
      continue;
    }
    const row = rows.find((each) => each.kind === "all" && each.of === repair.kind);
    if (row?.kind === "all") row.parts.push(partAfter(row.parts.at(-1), repair));
    else rows.push({ kind: "all", of: repair.kind, parts: [partAfter(undefined, repair)] });
  }
  return rows;
}

const partAfter = (before: Mechanical | undefined, repair: Mechanical): RowPart => ({
  ...repair,
  at: before?.line.url === repair.line.url ? null : repair.line,
});
