import type { Model } from "@/lib/newspaper/grammar/model";
import { STATES } from "@/lib/newspaper/grammar/states";
import type { Verdict } from "@/lib/newspaper/grammar/verdict";
import { bestStates } from "@/lib/newspaper/grammar/viterbi";
import { isContent } from "@/lib/newspaper/page/context";
import type { BlockFacts } from "@/lib/newspaper/page/facts";
import { trellisOf } from "@/lib/newspaper/reading/trellis";
import type { Prepared } from "./dataset";
import type { FoldOutcome } from "./folds";
import { measure } from "./measure";

/** Counts against what a label does not allow: more than all weights together. */
const FORBIDDEN = -1000;

/** Reads pages as if the grammar knew what each block is: what is still wrong is not the grammar's fault. */
export function readAsLabelled(pages: readonly Prepared[], model: Model): FoldOutcome {
  return {
    pages: pages.map((page) => ({
      habit: page.habit,
      outcome: measure(page, (facts) => verdictsOf(page, facts, model)),
    })),
    blocks: [],
  };
}

function verdictsOf({ findings, page }: Prepared, facts: readonly BlockFacts[], model: Model): Verdict[] {
  const trellis = trellisOf(findings, model);
  const points = trellis.points.map((row, i) =>
    row.map((value, state) => (page.allowed[i]?.[state] === 1 ? value : value + FORBIDDEN)),
  );
  const states = bestStates({ ...trellis, points });
  let next = 0;
  return facts.map((each): Verdict => {
    if (isContent(each)) return { ...STATES[states[next++] ?? "paragraph"], rule: "label" };
    const { furniture } = each;
    const kind =
      furniture === "contact" || furniture === "column" || furniture === null ? "other" : furniture;
    return { class: "furniture", rule: "label", furniture: kind };
  });
}
