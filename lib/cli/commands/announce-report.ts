import type { Announced } from "@/lib/announce/announce";
import type { Channel } from "@/lib/announce/channel";
import type { Told } from "@/lib/announce/tell";
import { countLabel } from "@/lib/site/text/labels";

/** How many addresses of a kind are listed unless all are asked for. */
const LISTED = 10;

type Done = Extract<Announced, { kind: "announced" }>;

/** What was told to whom, and what is left for the next time; `warnings` are of what failed. */
export function toldText({ told }: Done): { results: string[]; warnings: string[] } {
  return { results: told.map(resultOf), warnings: told.flatMap(warningOf) };
}

function resultOf({ channel: { title }, sent, refused, left, why }: Told): string {
  const parts = [
    ...(sent > 0 ? [`通知了 ${countLabel(sent)} 个网址`] : []),
    ...(refused > 0 ? [`有 ${countLabel(refused)} 个网址不收`] : []),
    ...(why?.kind === "quota" ? [`今天的配额用完了，还有 ${countLabel(left.length)} 个网址留到下次`] : []),
    ...(why?.kind === "failed" ? [`有 ${countLabel(left.length)} 个网址没有通知到`] : []),
  ];
  return `${title}：${parts.length > 0 ? parts.join("；") : "没有新的要通知"}`;
}

const warningOf = ({ channel: { title }, left, why }: Told): string[] =>
  why?.kind === "failed"
    ? [
        `提醒 ${title} 没有通知到：${why.words}`,
        `    → 网站不受影响；这 ${countLabel(left.length)} 个网址记下了，再运行 npm run announce 就接着通知`,
      ]
    : [];

/** What would be told. */
export function plannedText(
  { difference, pending }: Done,
  channels: readonly Channel[],
  all: boolean,
): string {
  const { added, changed, deleted } = difference;
  return [
    ...listOf("新增", added, all),
    ...listOf("更改", changed, all),
    ...listOf("删去", deleted, all),
    ...channels.map(
      ({ id, title }) =>
        `${title}：要通知 ${countLabel(pending[id]?.length ?? 0)} 个网址（连同上次没有通知到的）`,
    ),
    "什么也没有通知。",
  ].join("\n");
}

function listOf(title: string, addresses: readonly string[], all: boolean): string[] {
  if (addresses.length === 0) return [];
  const shown = all ? addresses : addresses.slice(0, LISTED);
  const rest = addresses.length - shown.length;
  return [
    `${title} ${countLabel(addresses.length)} 个网址：`,
    ...shown.map((url) => `  ${url}`),
    ...(rest > 0 ? [`  ……还有 ${countLabel(rest)} 个（--all 全部列出）`] : []),
  ];
}
