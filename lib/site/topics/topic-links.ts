import type { FiledStory } from "@/lib/records/content";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { urls } from "../urls";

/** The way to a story's topics, each once. */
export function topicLinks(
  { topic }: Pick<FiledStory, "topic">,
  { topics }: Pick<Archive, "topics">,
): Link[] {
  const own = new Map(
    topic.flatMap((name) => (topics[name] ? [[topics[name].slug, topics[name]] as const] : [])),
  );
  return [...own.values()].map(({ name, slug }) => ({ label: name, url: urls.topic(slug) }));
}
