import type { DeployStage, Planned } from "@/lib/deploy/deploy";
import { isCopy } from "@/lib/deploy/object-store";
import { countLabel } from "@/lib/site/text/labels";
import { seconds, sizeLabel } from "./build-summary";

/** The names of a deploy's stages, for editors. */
export const DEPLOY_STAGES: Record<DeployStage, string> = {
  compare: "和目标比较",
  prepare: "送出文件",
  add: "放上新增的",
  change: "换下更改的",
  remove: "删去不要的",
  note: "写下记录",
};

/** How many paths of a kind are listed unless all are asked for. */
const LISTED_PATHS = 10;

/** Tells what a deploy would do, with the paths. */
export function planText(planned: Planned, address: string, all: boolean): string {
  const { added, changed, removed } = planned.plan;
  return [
    ...stateOf(planned),
    ...listOf("新增", added, all),
    ...listOf("更改", changed, all),
    ...listOf("删除", removed, all),
    isNothing(planned)
      ? `${address} 和 dist 一样，没有要送的。`
      : `要送到 ${address}：${countsOf(planned)}。什么也没有动。`,
  ].join("\n");
}

/** Tells what a deploy did. `ms`: how long it took in all. */
export function doneText(planned: Planned, address: string, ms: number): string {
  if (isNothing(planned)) return `${address} 和 dist 一样，没有要送的。`;
  return [...stateOf(planned), `已送到 ${address}：${countsOf(planned)}，用时 ${seconds(ms)}`].join("\n");
}

const isNothing = ({ plan }: Planned): boolean =>
  plan.added.length + plan.changed.length + plan.removed.length === 0;

const countsOf = ({ plan: { added, changed, removed }, bytes }: Planned): string =>
  `新增 ${countLabel(added.length)}、更改 ${countLabel(changed.length)}、删除 ${countLabel(removed.length)} 个文件，共 ${sizeLabel(bytes)}`;

function stateOf({ known, resumes }: Planned): string[] {
  if (resumes) return ["上一次没有送完，接着送。"];
  return known ? [] : ["目标上没有发布记录：全部送去，那里原有的文件一个不删。"];
}

function listOf(title: string, paths: readonly string[], all: boolean): string[] {
  if (paths.length === 0) return [];
  const known = new Set(paths);
  const shown = all ? paths : paths.filter((file) => !isCopy(file, known)).slice(0, LISTED_PATHS);
  const rest = paths.length - shown.length;
  return [
    `${title} ${countLabel(paths.length)} 个：`,
    ...shown.map((file) => `  ${file}`),
    ...(rest > 0 ? [`  ……还有 ${countLabel(rest)} 个（--all 全部列出）`] : []),
  ];
}
