import type { Published, StageName } from "@/lib/publish/publish";
import { countLabel } from "@/lib/site/text/labels";
import { chinaMinute } from "../china-time";

/** The names of a publish's stages, for editors. */
export const STAGE_NAMES: Record<StageName, string> = {
  load: "读取内容",
  plan: "比较改动",
  compile: "编译模板",
  render: "生成页面",
  search: "建立搜索索引",
  pictures: "处理图片",
  merge: "写入 dist",
};

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} 秒`;

/** A size for editors: 1234567 → 1.2 MB; 34567 → 35 KB. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} KB`;
  const megabytes = bytes / 1e6;
  return megabytes < 1000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1000).toFixed(2)} GB`;
}

/** What a publish did, in a few lines. `ms`: how long it took in all. */
export function publishSummary(published: Published, ms: number): string {
  const { changes, due, pages, stories, bytes, stages, nextDue } = published;
  const [added, changed, removed] = [changes.added.length, changes.changed.length, changes.removed.length];
  const times = stages
    .filter((stage) => stage.ms >= 50)
    .map((stage) => `${STAGE_NAMES[stage.name]} ${seconds(stage.ms)}`);
  return [
    `已发布：${countLabel(stories)} 篇报道，${countLabel(pages)} 个页面，共 ${sizeLabel(bytes)}`,
    added + changed + removed + due.pages + due.bundles === 0
      ? "没有改动，什么也没有写。"
      : `生成 ${countLabel(due.pages)} 个页面、${countLabel(due.bundles)} 份搜索索引；新增 ${countLabel(added)}、更改 ${countLabel(changed)}、删除 ${countLabel(removed)} 个文件`,
    `用时 ${seconds(ms)}${times.length > 0 ? `：${times.join("，")}` : ""}`,
    ...(nextDue
      ? [
          `下一次到点：${chinaMinute(new Date(nextDue))}（定时发布、到期撤下，或新闻站点地图里有稿件满两天），届时再发布一次`,
        ]
      : []),
  ].join("\n");
}
