import { type NamedPage, nearNames } from "@/lib/search/names";
import type { Link } from "@/lib/site/link";
import { addressOf } from "./address";

/** What else may be looked for where a query finds nothing: names of one other character, its words each by itself. */
export function triesFor(query: string, names: readonly NamedPage[], path: string): Link[] {
  const link = (label: string, words: string): Link => ({
    label,
    url: addressOf({ query: words, filters: {} }, path),
  });
  const words = wordsOf(query);
  const apart = words.join(" ");
  const near = [...new Set(nearNames(query, names).map(({ name }) => name))];
  return [
    ...near.map((name) => link(`是不是“${name}”`, name)),
    ...(words.length > 1 && apart !== query.trim() ? [link(`分开找“${words.join("”“")}”`, apart)] : []),
  ];
}

/** A query's words of two characters and more, as the browser's dictionary parts them; none where it has no dictionary. */
function wordsOf(query: string): string[] {
  if (!("Segmenter" in Intl)) return [];
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(query)];
  return [
    ...new Set(
      words
        .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1 && /\p{L}/u.test(segment))
        .map(({ segment }) => segment),
    ),
  ];
}
