import { inlineHashes } from "../hosting/csp";
import { fileOf } from "../manifest/site-file";
import type { ReadyPage, Staging } from "../merge/staging";
import type { Due } from "../plan/plan";
import { type Islands, withIslands } from "./islands";
import type { RenderedPage } from "./renderer";
import { withoutRichRules } from "./rich-rules";

interface FinishInput {
  islands: Islands["urls"];
  staging: Staging;
  /** Digest of a page's inputs and of all that every page is made with. */
  madeOf: (inputs: string) => string;
}

/** Finishes a page and lays it ready. */
export async function finishPage(
  { route, inputs }: Pick<Due, "route" | "inputs">,
  rendered: RenderedPage,
  { islands, staging, madeOf }: FinishInput,
): Promise<ReadyPage> {
  const { content, inlined } = finished(rendered, islands);
  const entry = await staging.put({ path: fileOf(route.url), content });
  const page = { url: route.url, made: madeOf(inputs), entry, inlined };
  await staging.note(page);
  return page;
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
