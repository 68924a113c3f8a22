import type { Due, RenderReason } from "./plan";

/** What an input of a page is called, in an editor's words. */
const INPUT_NAMES: Record<string, string> = {
  story: "稿件",
  stories: "列出的稿件",
  people: "署名的网址名",
  page: "版面",
  pages: "同期版面",
  samePage: "同版稿件",
  earlier: "同栏目往期稿件",
  related: "相关稿件",
  turn: "同栏目前后稿件",
  neighbours: "前后期",
  list: "篇数或目录",
  content: "内容",
};

/** Why a page is rendered, in an editor's words. */
export function renderReasonLabel(reason: RenderReason): string {
  switch (reason.kind) {
    case "new":
      return "新页面";
    case "basis":
      return "模板、程序或站点设置有变";
    case "inputs":
      return `${reason.names.map((name) => INPUT_NAMES[name] ?? name).join("、")}有变`;
    case "unfinished":
      return "上次发布中断，重新生成";
    case "full":
      return "全部重新生成";
    default:
      return reason satisfies never;
  }
}

/** One line for each page that is due: its URL and why. */
export const explainDue = (
  due: readonly { route: Pick<Due["route"], "url">; reason: RenderReason }[],
): string => due.map(({ route, reason }) => `${route.url}  ${renderReasonLabel(reason)}`).join("\n");
