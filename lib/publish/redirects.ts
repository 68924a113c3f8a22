import type { Problem } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive";
import type { Route } from "@/lib/site/routes";
import { fileOf } from "./site-file";

export interface Redirects {
  /** Old URL → the story's own. */
  redirects: Map<string, string>;
  problems: Problem[];
}

/** The old addresses of stories, those that were taken down among them. One that is a page of the site, or another story's too, is an error. */
export function redirectsOf({ stories, withdrawn }: Archive, routes: readonly Route[]): Redirects {
  const taken = new Map(routes.map(({ url }) => [fileOf(url), url]));
  const redirects = new Map<string, string>();
  const problems: Problem[] = [];
  const all = [...stories.map(({ source, ...story }) => ({ ...story, file: source.file })), ...withdrawn];
  for (const { url, aliases, file } of all) {
    for (const alias of aliases.map(withSlashes)) {
      const owner = taken.get(fileOf(alias));
      if (alias === url) continue;
      if (owner) problems.push(aliasTaken(file, alias, owner));
      else redirects.set(alias, url);
      taken.set(fileOf(alias), owner ?? url);
    }
  }
  return { redirects, problems };
}

const aliasTaken = (file: string, alias: string, owner: string): Problem => ({
  file,
  line: 1,
  column: 1,
  severity: "error",
  rule: "alias-taken",
  message: `旧网址 ${alias} 已属于 ${owner}`,
  cure: "从 aliases 里删去它",
});

const withSlashes = (alias: string) => `/${alias.replace(/^\/+|\/+$/g, "")}/`;
