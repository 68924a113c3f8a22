import type { Run } from "@/lib/site/story/runs";
import type { Medium } from "./medium";
import { Runs } from "./runs";

interface LineProps {
  runs: readonly Run[] | null;
  medium: Medium;
}

/** 引题 */
export function Kicker({ runs, medium }: LineProps) {
  return (
    runs && (
      <p className="kicker">
        <Runs runs={runs} medium={medium} byWord />
      </p>
    )
  );
}

/** 副题 */
export function Deck({ runs, medium }: LineProps) {
  return (
    runs && (
      <p className="deck">
        <Runs runs={runs} medium={medium} byWord />
      </p>
    )
  );
}

/** That the printed page does not have the headline. */
export function SuppliedNote({ note }: { note: string | null }) {
  return note && <p className="quiet supplied">{note}</p>;
}
