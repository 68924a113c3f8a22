import type { Content, FiledStory } from "@/lib/records/content";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Withdrawn } from "@/lib/records/withdrawn";
import type { RedirectsDraft } from "../schema/drafts";
import type { YamlData } from "../yaml/parse";

export const REDIRECTS_FILE = "content/redirects.yml";

export interface OldAddresses {
  redirects: Content["redirects"];
  mistaken: Content["mistaken"];
  /** Each with its line in the file. */
  gone: { withdrawn: Withdrawn; line: number }[];
}

/** What content/redirects.yml says. */
export const oldAddresses = (
  { redirects, gone, mistaken }: RedirectsDraft,
  locate: YamlData["locate"],
): OldAddresses => ({
  redirects: redirects.map(({ from, to }, index) => ({
    from,
    to,
    line: locate(["redirects", index]).line,
  })),
  mistaken: mistaken.map((url, index) => ({ url, line: locate(["mistaken", index]).line })),
  gone: gone.map(({ url, date, reason }, index) => ({
    withdrawn: { url, aliases: [], date, reason, files: [REDIRECTS_FILE] },
    line: locate(["gone", index]).line,
  })),
});

/** The errors for addresses that are called gone and have a story. */
export function notGone(
  { gone }: OldAddresses,
  stories: readonly FiledStory[],
  withdrawn: readonly Withdrawn[],
): Problem[] {
  if (gone.length === 0) return [];
  const there = new Map([...stories, ...withdrawn].map((each) => [each.url, fileOf(each)]));
  return gone.flatMap(({ withdrawn: { url }, line }) => {
    const file = there.get(url);
    if (!file) return [];
    const cure = "稿件还在就从 gone: 里删去这一条；要撤下，在稿件里写 takedown:";
    return reporter(REDIRECTS_FILE)({
      severity: "error",
      rule: "not-gone",
      at: { line, column: 1 },
      message: `网址 ${url} 还有稿件：${file}`,
      cure,
    });
  });
}

const fileOf = (each: FiledStory | Withdrawn): string =>
  "source" in each ? each.source.file : (each.files[0] ?? "");
