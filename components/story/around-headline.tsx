import type { Run } from "@/lib/site/story/runs";
import type { Medium } from "./medium";
import { LargeRuns } from "./runs";

interface LineProps {
  runs: readonly Run[] | null;
  medium: Medium;
}

/** 引题 */
export function Kicker({ runs, medium }: LineProps) {
  return (
    runs && (
      <p className="kicker">
        <LargeRuns runs={runs} medium={medium} />
      </p>
    )
  );
}

/** 副题 */
export function Deck({ runs, medium }: LineProps) {
  return (
    runs && (
      <p className="deck">
        <LargeRuns runs={runs} medium={medium} />
      </p>
    )
  );
}

/** That the printed page does not have the headline. */
export function SuppliedNote({ note }: { note: string | null }) {
  return note && <p className="quiet supplied">{note}</p>;
}
