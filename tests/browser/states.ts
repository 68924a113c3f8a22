import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { projectFromEnvironment } from "@/lib/cli/project";
import type { Pattern } from "@/lib/records/address";
import { urls } from "@/lib/site/urls";
import { launched } from "../command";
import { firstAt, type Site, storyFrom } from "../site/site";

/** A page in a state that `content/` gives no occasion for. */
export interface State {
  name: string;
  kind:
    | "front"
    | "story"
    | "withdrawn"
    | "list"
    | "about"
    | "accessibility"
    | "corrections"
    | "notFound"
    | "page"
    | "issue"
    | "topics"
    | "people";
  body: string;
}

export async function renderStates(): Promise<State[]> {
  const { stdout } = await promisify(execFile)(process.execPath, launched("tests/browser/render-states"), {
    cwd: projectFromEnvironment(process.env, process.cwd()).root,
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout);
}

/** A page of the built site whose template, and so whose style sheet, is the state's. */
const ADDRESSES: Record<State["kind"], Pattern> = {
  front: urls.front,
  story: urls.story,
  withdrawn: urls.story,
  list: urls.section,
  about: urls.about,
  accessibility: urls.accessibility,
  corrections: urls.corrections,
  notFound: urls.notFound,
  page: urls.page,
  issue: urls.issue,
  // Lists have one sheet.
  topics: urls.section,
  people: urls.section,
};

/** The page of the built site in which a state's body is shown. */
export const pageOfState = (site: Site, { kind }: State): string =>
  // A story's states are an editor's Markdown: a printed story's page has no style for that.
  kind === "story" ? storyFrom(site, "file").url : firstAt(site, ADDRESSES[kind]);

/** A page with another body. */
export const withBody = (html: string, body: string): string =>
  html.replace(/(<body[^>]*>)[\s\S]*(<\/body>)/, (_, start, end) => start + body + end);

/** Opens a page of the built site with the state's body in the place of its own. */
export async function openState(page: Page, site: Site, state: State): Promise<void> {
  const url = pageOfState(site, state);
  await page.route(`**${url}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withBody(await response.text(), state.body) });
  });
  await page.goto(url);
  await page.unroute(`**${url}`);
}
