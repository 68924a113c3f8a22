import type { LinkedProblem } from "@/components/desk/publish/problems";
import { PublishPage } from "@/components/desk/publish/publish-page";
import type { TimedStory } from "@/components/desk/publish/timed";
import { sortProblems } from "@/lib/content/report";
import { renderReasonLabel } from "@/lib/publish/plan/explain";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { planPublish } from "@/lib/publish/plan-publish";
import { chinaMinute } from "@/lib/records/china-time";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { listedStories } from "@/lib/site/story/listed";
import type { Desk } from "../desk";
import type { Screen } from "../screen";
import { stateWords } from "../stories/state-label";

/** Pages that are listed; more than that are counted. */
const LISTED = 200;

/** `/desk/publish/` */
export const PUBLISH: Screen = {
  path: "/desk/publish/",
  tab: "publish",
  islands: ["publish"],
  async show(desk) {
    const loaded = await desk.content();
    const now = desk.now().toISOString();
    const sources = await sourceDigests(desk.root);
    const plan = await planPublish(loaded, { ...desk, siteUrl: null, now, sources });
    const problems = sortProblems(plan?.problems ?? loaded.problems).map(linkedIn(loaded.content));
    const of = (severity: Problem["severity"]) =>
      problems.filter(({ problem }) => problem.severity === severity);
    const progress = desk.publishing.progress();
    return {
      title: "发布",
      main: (
        <PublishPage
          plan={
            plan && {
              due: plan.due
                .slice(0, LISTED)
                .map(({ url, reason }) => ({ url, why: renderReasonLabel(reason) })),
              dueCount: plan.due.length,
              redirected: plan.redirected,
              pages: plan.pages,
              nextDue: plan.nextDue && chinaMinute(new Date(plan.nextDue)),
            }
          }
          errors={of("error")}
          warnings={of("warning")}
          timed={loaded.content ? timedStories(loaded.content, now) : []}
          past={await pastPublishes(desk)}
          progress={{ kind: progress.kind, lines: "lines" in progress ? progress.lines : [] }}
          target={desk.deployTarget}
        />
      ),
    };
  },
};

async function pastPublishes({ snapshots }: Desk) {
  return (await snapshots.list()).map(({ id, at, label, note }) => ({
    id,
    when: chinaMinute(new Date(at)),
    label,
    note,
  }));
}

const timedStories = (content: Content, now: string): TimedStory[] =>
  listedStories(content, now, () => true)
    .filter(({ state }) => state.kind === "scheduled" || state.kind === "expiring")
    .map(({ story, state }) => ({
      url: story.url,
      headline: story.headline.main,
      when: stateWords(state, now),
    }));

/** Where at the desk a problem is mended. */
function linkedIn(content: Content | null): (problem: Problem) => LinkedProblem {
  const stories = [...(content?.stories ?? []), ...(content?.drafts.map(({ story }) => story) ?? [])];
  const own = new Map(
    stories.flatMap(({ source, url }) => (source.kind === "file" ? [[source.file, url] as const] : [])),
  );
  const pages = new Map(content?.pages.map(({ file, date, number }) => [file, `${date}-${number}`]) ?? []);
  return (problem) => {
    const { file } = problem;
    const page = pages.get(file);
    const story = own.get(file);
    if (page) return { problem, url: `/desk/pages/${page}/` };
    if (story) return { problem, url: `/desk/stories${story}` };
    const isText = /^content\/.+\.(?:md|yml)$/.test(file);
    return { problem, url: isText ? `/desk/file/?file=${encodeURIComponent(file)}` : null };
  };
}
