import { UnreadStory, WithdrawnStory } from "@/components/desk/stories/other-stories";
import { StoryList, type StoryRow } from "@/components/desk/stories/story-list";
import { StoryPage } from "@/components/desk/stories/story-page";
import { chinaDay } from "@/lib/records/china-time";
import type { Content } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import { isInState, isNamed, type ListedStory, listedStories, STATE_KINDS } from "@/lib/site/story/listed";
import { pageLabel } from "@/lib/site/text/labels";
import type { Screen } from "../screen";
import { openStory, storyView } from "../stories/open-story";
import { STATE_NAMES, stateWords } from "../stories/state-label";

/** Stories on one screen of the list. */
const LISTED = 50;

const STATES = ["all", ...STATE_KINDS, "withdrawn"] as const;
type Listed = (typeof STATES)[number];

const nameOf = (state: Listed): string =>
  state === "all" ? "全部" : state === "withdrawn" ? "撤下" : STATE_NAMES[state];

/** `/desk/stories/?state=draft&q=…&from=50` */
export const STORIES: Screen = {
  path: "/desk/stories/",
  tab: "stories",
  async show(desk, { query }) {
    const { content, problems } = await desk.content();
    const now = desk.now();
    const asked = STATES.find((state) => state === query.get("state")) ?? "all";
    const q = (query.get("q") ?? "").trim();
    const from = Math.max(0, Number.parseInt(query.get("from") ?? "0", 10) || 0);
    const rows = content
      ? rowsOf(
          listedStories(content, now.toISOString(), await desk.hadByReaders()),
          content,
          q,
          now.toISOString(),
        )
      : [];
    const own = rows.filter(({ states }) => states.includes(asked));
    const address = (state: Listed, at = 0) =>
      `/desk/stories/?${new URLSearchParams({ state, ...(q ? { q } : {}), ...(at ? { from: String(at) } : {}) })}`;
    const sections = content?.site.sections.map(({ id, name }) => ({ value: id, label: name })) ?? [];
    return {
      title: "稿件",
      main: (
        <StoryList
          states={STATES.map((state) => ({
            url: address(state),
            label: nameOf(state),
            count: rows.filter(({ states }) => states.includes(state)).length,
            isCurrent: state === asked,
          }))}
          query={q}
          state={asked}
          rows={own.slice(from, from + LISTED).map(({ row }) => row)}
          broken={brokenFiles(content, problems)}
          before={from > 0 ? address(asked, Math.max(0, from - LISTED)) : null}
          behind={from + LISTED < own.length ? address(asked, from + LISTED) : null}
          sections={sections}
          today={chinaDay(now)}
        />
      ),
    };
  },
};

/** `/desk/stories/2024/06/23/jiliang/` */
export const STORY: Screen = {
  path: "/desk/stories/:year/:month/:day/:slug/",
  tab: "stories",
  islands: ["story"],
  async show(desk, { params }) {
    const url = `/${params.year}/${params.month}/${params.day}/${params.slug}/`;
    const open = await openStory(desk, url);
    if (open) {
      const view = await storyView(desk, open);
      const title = open.story.headline.main;
      const today = chinaDay(desk.now());
      if (view) return { title, main: <StoryPage story={view} today={today} /> };
      return { title, main: <UnreadStory file={open.file} headline={title} /> };
    }
    const { content } = await desk.content();
    const withdrawn = content?.withdrawn.find((each) => each.url === url);
    if (!withdrawn) return null;
    const { date, reason, files } = withdrawn;
    return {
      title: "撤下的稿件",
      main: <WithdrawnStory url={url} date={date} reason={reason} files={files} />,
    };
  },
};

interface Row {
  row: StoryRow;
  states: readonly Listed[];
}

function rowsOf(stories: readonly ListedStory[], content: Content, q: string, now: string): Row[] {
  const sections = new Map(content.site.sections.map(({ id, name }) => [id, name]));
  const isSought = ({ story }: ListedStory) =>
    q === "" || isNamed(story, q) || story.bylines.some(({ name }) => name.includes(q));
  const listed = stories.filter(isSought).map(({ story, state }): Row => {
    const states = STATE_KINDS.filter((kind) => isInState(kind, state));
    const source = story.source.kind === "page" ? pageLabel(story.source.page) : "";
    const note = [dayOf(story.date), sections.get(story.section ?? "") ?? "未归栏", source];
    return {
      row: {
        url: story.url,
        headline: story.headline.main,
        state: stateWords(state, now),
        note: note.filter(Boolean).join(" · "),
      },
      states: ["all", ...states],
    };
  });
  const gone = content.withdrawn
    .filter(({ url }) => /^\/\d{4}\//.test(url))
    .filter(({ url, reason }) => q === "" || url.includes(q) || reason.includes(q))
    .map(
      ({ url, date, reason }): Row => ({
        row: { url, headline: url, state: "撤下", note: `${date} · ${reason}` },
        states: ["all", "withdrawn"],
      }),
    );
  return [...listed, ...gone];
}

/** Files of stories that have errors and are in no list. */
function brokenFiles(content: Content | null, problems: readonly Problem[]) {
  const stories = [...(content?.stories ?? []), ...(content?.drafts.map(({ story }) => story) ?? [])];
  const known = new Set([...stories, ...(content?.withdrawn ?? [])].flatMap(({ files }) => files));
  const errors = problems.filter(
    ({ file, severity }) => severity === "error" && file.startsWith("content/stories/") && !known.has(file),
  );
  const first = new Map(errors.toReversed().map(({ file, message }) => [file, message]));
  return [...first].map(([file, message]) => ({ file, message }));
}
