import { alignColumns } from "@/lib/content/import/columns";
import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { spanLabel } from "@/lib/site/text/labels";
import { type ProposedTopic, proposedTopics } from "@/lib/site/topics/proposed-topics";
import type { Language } from "../line/spec";

/** How many proposals are told unless all are asked for, and how many words of each. */
const TOLD = 10;
const WORDS = 4;

const SAYS = {
  zh: {
    none: "没有看出新的专题：还没有哪几篇在三天以上说同一件事。",
    head: "可能是专题的（只列给编辑看，不会自己发布）。采用哪一个，就在那几篇里各写一行 topic: 专题名称",
    more: (count: number) => `还有 ${count} 个：加上 --all 全部列出`,
    columns: ["日期", "标题", "专题", "网址"],
  },
  en: {
    none: "No new topics: no stories of three days or more are about one matter.",
    head: "What may be topics (for editors alone; nothing is published). To take one, write topic: NAME in each of its stories",
    more: (count: number) => `${count} more: --all`,
    columns: ["Day", "Headline", "Topic", "Address"],
  },
} as const;

/** Proposed topics, told: what each shares, from when to when, its stories. */
export function proposalsTold(newestFirst: readonly FiledStory[], all: boolean, language: Language): string {
  const says = SAYS[language];
  const proposals = proposedTopics(newestFirst);
  if (proposals.length === 0) return says.none;
  const told = all ? proposals : proposals.slice(0, TOLD);
  const left = proposals.length - told.length;
  return [
    says.head,
    ...told.map((proposal, index) => proposalTold(proposal, index + 1, says.columns)),
    ...(left > 0 ? [says.more(left)] : []),
  ].join("\n\n");
}

function proposalTold({ words, stories }: ProposedTopic, number: number, titles: readonly string[]): string {
  const [newest, first] = [dayOf(stories[0]?.date ?? ""), dayOf(stories.at(-1)?.date ?? "")];
  const most = [10, 40, 20, 200];
  const columns = titles.map((title, index) => ({ title, align: "left" as const, max: most[index] ?? 40 }));
  const rows = stories.map(({ date, headline, topic, url }) => [
    dayOf(date),
    headline.main,
    topic.join("、"),
    url,
  ]);
  return `${number}. ${words.slice(0, WORDS).join("、")}（${spanLabel(first, newest)}）\n${alignColumns(columns, rows)}`;
}
