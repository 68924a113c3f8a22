import { type Task, ToDo } from "@/components/desk/to-do";
import type { LoadResult } from "@/lib/content/load";
import { sortProblems } from "@/lib/content/report";
import { stateOf } from "@/lib/site/story/state";
import type { Screen } from "../screen";

/** The desk's first screen. */
export const TO_DO: Screen = {
  path: "/desk/",
  tab: null,
  async show(desk) {
    const loaded = await desk.content();
    const errors = sortProblems(loaded.problems).filter(({ severity }) => severity === "error");
    const tasks = tasksOf(loaded, (await desk.doubts.list()).length, desk.now().toISOString());
    return { title: "今天要做的", main: <ToDo tasks={tasks} errors={errors} /> };
  },
};

/** What there is to do, in the order of a day's work. `doubts`: how many there are; `now`: an ISO moment. */
function tasksOf({ content, problems }: LoadResult, doubts: number, now: string): Task[] {
  const pages = new Set(content?.pages.map(({ file }) => file) ?? []);
  const doubted = new Set(problems.map(({ file }) => file).filter((file) => pages.has(file)));
  const states = (content?.stories ?? []).map((story) => stateOf(story, false, now).kind);
  const drafts = content?.drafts.length ?? 0;
  const scheduled = states.filter((kind) => kind === "scheduled").length;
  return [
    { label: "收件", count: null, note: "把版面、Word 稿、图片拖进来", url: "/desk/in/" },
    { label: "版面", count: doubted.size, note: "个版面有要核对的行", url: "/desk/pages/" },
    { label: "疑点", count: doubts, note: "处像是认错了的字、拿不准的行", url: "/desk/doubts/" },
    { label: "稿件", count: drafts, note: `篇草稿；定时的 ${scheduled} 篇`, url: "/desk/stories/" },
    { label: "头版", count: null, note: "头条、两侧、次序", url: "/desk/front/" },
    { label: "发布", count: null, note: "看看会变什么，再发布", url: "/desk/publish/" },
  ];
}
