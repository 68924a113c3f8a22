import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { projectFromEnvironment } from "@/lib/cli/project";
import type { Pattern } from "@/lib/records/address";
import { urls } from "@/lib/site/urls";
import { firstAt, type Site, storyFrom } from "../site/site";

/** A page in a state that `content/` gives no occasion for. */
export interface State {
  name: string;
  kind: "front" | "story" | "withdrawn" | "list" | "about" | "accessibility" | "corrections" | "notFound";
  body: string;
}

export async function renderStates(): Promise<State[]> {
  const script = path.join(import.meta.dirname, "render-states.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], {
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
};

/** Opens a page of the built site with the state's body in the place of its own. */
export async function openState(page: Page, site: Site, { kind, body }: State): Promise<void> {
  // A story's states are an editor's Markdown: a printed story's page has no style for that.
  const url = kind === "story" ? storyFrom(site, "file").url : firstAt(site, ADDRESSES[kind]);
  await page.route(`**${url}`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /(<body[^>]*>)[\s\S]*(<\/body>)/,
      (_, start, end) => start + body + end,
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(url);
  await page.unroute(`**${url}`);
}
