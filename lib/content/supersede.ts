import type { FiledStory } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "./context";
import type { StoryOfFile } from "./story-file";

/** `printed: /2024/06/22/a` as the story's URL. */
export const printedUrl = (target: string): string => (target.endsWith("/") ? target : `${target}/`);

/**
 * Editors' stories, those that replace a printed one with its source and its addresses. The printed one stays until the
 * replacement is due: only the publish knows the time.
 */
export function withReplacements(
  printed: readonly FiledStory[],
  filed: readonly StoryOfFile[],
): { stories: FiledStory[]; problems: Problem[] } {
  const byUrl = new Map(printed.map((story) => [story.url, story]));
  const takers = new Map<string, string>();
  const problems: Problem[] = [];
  const stories = filed.map(({ story, expires, printed: target, at }): FiledStory => {
    if (target === null) return { ...story, expires, replaces: null };
    const report = reporter(story.source.file);
    const { line, column } = at.printed;
    const url = printedUrl(target);
    const old = byUrl.get(url);
    const taker = takers.get(url);
    takers.set(url, story.source.file);
    if (taker) {
      problems.push(
        report(
          "error",
          "duplicate-printed",
          line,
          column,
          `${taker} 也取代 ${target}`,
          "只留其中一篇的 printed:",
        ),
      );
    }
    if (!old) {
      const cure = "写见报稿的网址，例如 /2024/06/22/tudou-caishou/";
      problems.push(
        report("error", "unknown-printed", line, column, `printed: ${target} 不是已有的见报稿`, cure),
      );
      return { ...story, expires, replaces: null };
    }
    return {
      ...story,
      expires,
      replaces: url,
      aliases: [...new Set([...story.aliases, ...old.aliases, url])].filter((alias) => alias !== story.url),
      source: old.source,
      repairs: old.repairs.filter(({ kind }) => kind === "supplied"),
    };
  });
  return { stories, problems };
}
