import type { DeployStage, Planned } from "@/lib/deploy/deploy";
import type { Output } from "../progress";
import { stageProgress } from "../stage-progress";
import { DEPLOY_STAGES } from "./deploy-report";

/** Shows how far a deploy has come. */
export function deployProgress(out: Output) {
  const output = stageProgress(out);
  let name = "";
  let done = 0;
  let totals: Partial<Record<DeployStage, number>> = {};
  let total = 0;
  return {
    plan: ({ plan: { added, changed, removed } }: Planned) => {
      const prepare = added.length + changed.length;
      totals = { prepare, add: added.length, change: changed.length, remove: removed.length };
    },
    stage: (stage: DeployStage) => {
      name = DEPLOY_STAGES[stage];
      total = totals[stage] ?? 0;
      done = 0;
      output.stage(name);
    },
    file: () => {
      done += 1;
      output.count(name, Math.min(done, total), total);
    },
    clear: output.clear,
  };
}
