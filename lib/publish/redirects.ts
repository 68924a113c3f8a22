import type { Archive } from "@/lib/site/archive";

/** Old URL → the story's own. An alias that is a page of its own again is not redirected. */
export function redirectsOf({ stories, byUrl }: Archive): Map<string, string> {
  const redirects = stories.flatMap(({ url, aliases }) =>
    aliases.map((alias) => [withSlashes(alias), url] as const),
  );
  return new Map(redirects.filter(([from]) => !byUrl.has(from)));
}

const withSlashes = (alias: string) => `/${alias.replace(/^\/+|\/+$/g, "")}/`;
