import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { LoadResult } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import { withCachedContent } from "../cached-content";
import type { PublishInput, StageName } from "../input-and-result";
import { publishedSite } from "../known-site";
import { EMPTY_MANIFEST } from "../manifest/manifest";
import { Staging } from "../merge/staging";
import { planSite } from "../plan-site";
import { renderPages } from "../render/render";
import { hasPage, partName, type Shard } from "../shard";
import { type StageTime, stageClock } from "../stages";
import { whereWritten } from "../where-written";

export interface PartInput extends Omit<PublishInput, "parts"> {
  shard: Shard;
  /** The folder of all parts: each has a folder of its own in it. */
  parts: string;
}

export type PartResult =
  | {
      made: true;
      problems: Problem[];
      /** Where it lies. */
      folder: string;
      /** How many pages it has, and how many are due on all machines together. */
      pages: number;
      due: number;
      stages: StageTime<StageName>[];
    }
  | { made: false; problems: Problem[] };

/**
 * Renders one machine's share of the pages that are due into a folder of its own; `dist` is only read. What each page was made from
 * is noted with it: the publish that takes the parts (`take-parts.ts`) renders anew what it would make from something else.
 * Search, pictures and the files about all pages are that publish's.
 */
export const renderPart = (input: PartInput): Promise<PartResult> =>
  withCachedContent({ onWait: () => {}, ...input }, (loaded) => renderLoaded(input, loaded));

async function renderLoaded(input: PartInput, { content, problems }: LoadResult): Promise<PartResult> {
  if (!content || hasErrors(problems)) return { made: false, problems };
  const { shard, dist, full = false, onPlan = () => {}, onProgress = () => {} } = input;
  const clock = stageClock<StageName>(input.onStage);
  const { templates } = await input.sources();
  const { before, last } = await publishedSite(dist, full);
  const { basis, plan } = await clock.run("plan", () =>
    planSite({
      ...input,
      content,
      templates,
      last,
      before,
      full,
      whereWritten: whereWritten(input.contentDir),
      settled: async () => new Set(),
    }),
  );
  const due = plan.due.filter(({ route }) => hasPage(shard, route.url));
  onPlan(due, plan.inputs.size);

  const folder = path.join(input.parts, partName(shard));
  await mkdir(folder, { recursive: true });
  const { pages } = await renderPages({
    renderer: input.renderer,
    templates,
    basis,
    due,
    needed: false,
    // As if nothing were published: a part has the files of all its pages, and goes on where it was killed.
    staging: await Staging.at(folder, EMPTY_MANIFEST),
    run: clock.run,
    onProgress,
  });
  return { made: true, problems, folder, pages: pages.size, due: plan.due.length, stages: clock.times() };
}
