import type { Facts } from "@/lib/newspaper/page/facts";

/** With what a block begins a story below its title: a byline, text with a dateline or 上接, a picture's caption; null: with none. */
export function startOf({
  byline,
  dateline,
  continued,
  caption,
}: Facts): "byline" | "text" | "picture" | null {
  if (byline?.sure) return "byline";
  if (dateline || continued) return "text";
  return caption === "labelled" || caption === "credited" ? "picture" : null;
}
