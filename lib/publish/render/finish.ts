import { eachAtOnce } from "@/lib/files/each-at-once";
import { inlineHashes } from "../hosting/csp";
import { fileOf } from "../manifest/site-file";
import type { ReadyPage, Staging } from "../merge/staging";
import type { Due } from "../plan/plan";
import { type Islands, withIslands } from "./islands";
import type { RenderedPage, Rendering } from "./renderer";
import { withoutRichRules } from "./rich-rules";

/** Pages finished at the same time: compression runs on the threads that Node has for it. */
const PAGES_AT_ONCE = 8;

interface FinishInput {
  islands: Islands["urls"];
  staging: Staging;
  /** Digest of a page's inputs and of all that every page is made with. */
  madeOf: (inputs: string) => string;
}

/** Finishes the pages of a rendering and lays them ready. */
export async function finishPages(
  due: readonly Due[],
  rendering: Rendering,
  { islands, staging, madeOf }: FinishInput,
): Promise<ReadyPage[]> {
  const pages: ReadyPage[] = [];
  await eachAtOnce(due, PAGES_AT_ONCE, async ({ route, inputs }) => {
    const { content, inlined } = finished(await rendering.page(route.url), islands);
    const entry = await staging.put({ path: fileOf(route.url), content });
    pages.push({ url: route.url, made: madeOf(inputs), entry, inlined });
  });
  await staging.note(pages);
  return pages;
}

function finished(page: RenderedPage, islands: Islands["urls"]) {
  switch (page.kind) {
    case "html": {
      const html = withoutRichRules(withIslands(page.html, islands));
      return { content: Buffer.from(html), inlined: inlineHashes(html) };
    }
    case "file":
      return { content: page.content, inlined: { styles: [], scripts: [] } };
    default:
      return page satisfies never;
  }
}
