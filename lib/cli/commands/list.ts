import { alignColumns, type Column } from "@/lib/content/import/columns";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { hadByReaders } from "@/lib/publish/had-by-readers";
import { archiveOf } from "@/lib/site/archive/archive";
import {
  isInState,
  isNamed,
  type ListedState,
  type ListedStory,
  listedStories,
  STATE_KINDS,
} from "@/lib/site/story/listed";
import { chinaMinute } from "../china-time";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec, Words } from "../line/spec";
import { projectFromEnvironment } from "../project";
import { proposalsTold } from "./list-topics";

/** How many published stories are listed unless all are asked for. */
const LISTED = 20;

const STATES = {
  draft: { option: "drafts", name: { zh: "草稿", en: "draft" } },
  scheduled: { option: "scheduled", name: { zh: "定时", en: "scheduled" } },
  waiting: { option: "waiting", name: { zh: "待发布", en: "waiting" } },
  expiring: { option: "expiring", name: { zh: "将到期", en: "expiring" } },
  expired: { option: "expired", name: { zh: "已到期", en: "expired" } },
  published: { option: "published", name: { zh: "已发布", en: "published" } },
} as const satisfies Record<ListedState["kind"], { option: string; name: Words }>;

const LIST = {
  script: "list",
  words: {
    name: { zh: "[标题里的字]", en: "[WORDS OF THE HEADLINE]" },
    least: 0,
    most: 1,
    missing: { zh: "", en: "" },
  },
  about: {
    zh: "列出稿件：草稿、定时的、待发布的、将到期的、已到期的，和最新的已发布的。写了选项的只列那几种。",
    en: "Lists stories: drafts, scheduled, waiting for the next publish, expiring, expired, and the newest published ones. With options, those alone.",
  },
  options: {
    drafts: { about: { zh: "草稿", en: "drafts" } },
    scheduled: { about: { zh: "定时发布的，先发布的在前", en: "scheduled ones, the next first" } },
    waiting: {
      about: {
        zh: "下一次发布就有的：发布过的网站里还没有",
        en: "those that the published site does not have yet",
      },
    },
    expiring: {
      about: { zh: "将到期撤下的，先到期的在前", en: "those with a moment to expire, the next first" },
    },
    expired: { about: { zh: "已到期撤下的", en: "expired ones" } },
    published: { about: { zh: "已发布的，最新的在前", en: "published ones, the newest first" } },
    topics: {
      about: {
        zh: "可能是专题的：几天里说同一件事的几篇；只列出来，不会自己发布",
        en: "what may be topics: stories of several days about one matter; nothing is published",
      },
    },
    all: {
      about: { zh: `全部列出，不只最新的 ${LISTED} 篇`, en: `all of them, not only the newest ${LISTED}` },
    },
  },
} as const satisfies CommandSpec<string>;

/** `npm run list`: the stories by what is to become of them. */
export const main = command(LIST, list);

async function list(line: Line<keyof typeof LIST.options>, io: Io): Promise<number> {
  const { contentDir, dist } = projectFromEnvironment(io.env, io.cwd);
  const { content, problems } = await loadContent(contentDir);
  if (!content) return complain(io, formatReport(problems));
  if (line.has("topics")) {
    const { stories } = archiveOf(content, io.now().toISOString());
    return say(io, proposalsTold(stories, line.has("all"), line.language));
  }
  const asked = STATE_KINDS.filter((kind) => line.has(STATES[kind].option));
  const [word] = line.words;
  const isWithReaders = await hadByReaders(dist);
  const rows = listedStories(content, io.now().toISOString(), isWithReaders).filter(
    ({ state, story }) =>
      (asked.length === 0 || asked.some((kind) => isInState(kind, state))) && (!word || isNamed(story, word)),
  );
  if (rows.length === 0) return say(io, line.language === "en" ? "No such stories." : "没有这样的稿件。");
  const shown = line.has("all") ? rows : newestOf(rows);
  const left = rows.length - shown.length;
  const table = alignColumns(
    columnsIn(line.language),
    shown.map((row) => cells(row, line.language)),
  );
  return say(io, left === 0 ? table : `${table}\n${moreIn(line.language, left)}`);
}

/** Of what is published, and of what will be at once, the newest; all of the rest. */
function newestOf(rows: readonly ListedStory[]): ListedStory[] {
  const later = (["waiting", "published"] as const).flatMap((kind) =>
    rows.filter(({ state }) => state.kind === kind).slice(LISTED),
  );
  const left = new Set(later);
  return rows.filter((row) => !left.has(row));
}

const moreIn = (language: "zh" | "en", left: number): string =>
  language === "en" ? `${left} more: --all` : `还有 ${left} 篇：加上 --all 全部列出`;

function columnsIn(language: "zh" | "en"): Column[] {
  const titles =
    language === "en" ? ["State", "When", "Headline", "Address"] : ["状态", "时间", "标题", "网址"];
  const most = [10, 16, 40, 200];
  return titles.map((title, index) => ({ title, align: "left", max: most[index] ?? 40 }));
}

function cells({ state, story }: ListedStory, language: "zh" | "en"): string[] {
  const when = "at" in state ? chinaMinute(new Date(state.at)) : story.date.slice(0, 16).replace("T", " ");
  return [STATES[state.kind].name[language], when, story.headline.main, story.url];
}
