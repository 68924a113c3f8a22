import type { Topic } from "@/lib/records/topic";
import type { Archive } from "../archive/archive";

/** The topic whose page has this slug; null where no story that is shown has it. */
export function topicOf(
  { byTopic, topics }: Pick<Archive, "byTopic" | "topics">,
  slug: string,
): Topic | null {
  const names = byTopic.get(slug)?.[0]?.topic ?? [];
  return names.flatMap((name) => topics[name] ?? []).find((topic) => topic.slug === slug) ?? null;
}
