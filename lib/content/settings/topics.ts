import type { FiledStory } from "@/lib/records/content";
import { FILE_START, type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Topic } from "@/lib/records/topic";
import type { TopicsDraft } from "../schema/drafts";
import { slugOf } from "../words/slug";
import type { YamlData } from "../yaml/parse";

/**
 * The topics of all stories, by every name that stories give them. Names that differ in spaces and marks alone are one topic's. Names
 * with the same pinyin get different slugs: the one that was used first has the plain one, the others add their code points,
 * until `topics.yml` pins something better.
 */
export function topicsOf(
  newestFirst: readonly Pick<FiledStory, "topic" | "source">[],
  pinned: TopicsDraft,
  locate: YamlData["locate"],
): { topics: Record<string, Topic>; problems: Problem[] } {
  const topics = new Map<string, Topic>();
  /** By the names as all know them. */
  const known = new Map<string, Topic>();
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [index, { name, slug, aliases, description }] of pinned.entries()) {
    const topic = { name, slug: slug ?? plainSlug(name), description };
    const names = [name, ...aliases];
    const again = names.findIndex((each) => known.has(bare(each)));
    const twice = known.get(bare(names[again] ?? ""));
    const owner = owners.get(topic.slug);
    if (twice)
      problems.push(
        topicTwice(locate([index, ...(again === 0 ? ["name"] : ["aliases", again - 1])]), name, twice.name),
      );
    else if (owner !== undefined)
      problems.push(slugTwice(locate([index, slug ? "slug" : "name"]), name, owner, topic.slug));
    owners.set(topic.slug, owner ?? name);
    for (const each of names) known.set(bare(each), known.get(bare(each)) ?? topic);
  }
  for (const story of newestFirst.toReversed()) {
    for (const name of story.topic) {
      if (topics.has(name)) continue;
      const same = known.get(bare(name));
      if (same !== undefined) {
        topics.set(name, same);
        continue;
      }
      const plain = plainSlug(name);
      const owner = owners.get(plain);
      const slug = owner === undefined ? plain : `${plain}-${codePoints(name)}`;
      const topic = { name, slug, description: null };
      owners.set(slug, name);
      topics.set(name, topic);
      known.set(bare(name), topic);
      if (owner !== undefined) problems.push(collision(story.source.file, name, owner, slug));
    }
  }
  return { topics: Object.fromEntries([...topics].sort(([a], [b]) => (a < b ? -1 : 1))), problems };
}

/** A name without what editors type now so, now so: spaces, marks, the case of letters. */
const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "") || name;

const plainSlug = (name: string): string => slugOf(name) || codePoints(name);

const codePoints = (name: string) => [...name].map((char) => char.codePointAt(0)?.toString(16)).join("");

const topicTwice = (at: Position, name: string, other: string): Problem =>
  duplicateTopic(
    at,
    bare(name) === bare(other) ? `专题“${name}”写了两次` : `专题“${name}”与“${other}”有相同的名称或别名`,
    "并成一条，或者从其中一条里删去这个名称",
  );

const slugTwice = (at: Position, name: string, other: string, slug: string): Problem =>
  duplicateTopic(
    at,
    `专题“${name}”与“${other}”的网址名都是 ${slug}`,
    "给其中一个换一个 slug；是同一个专题就写进 aliases",
  );

const duplicateTopic = (at: Position, message: string, cure: string): Problem =>
  reporter("content/topics.yml")({
    severity: "error",
    rule: "duplicate-topic",
    at,
    message,
    cure,
  });

const collision = (file: string, name: string, owner: string, slug: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "topic-collision",
    at: FILE_START,
    message: `专题“${name}”与“${owner}”拼音相同，专题页暂用 ${slug}`,
    cure: `在 content/topics.yml 里写定：- {name: ${name}, slug: …}；是同一个专题就写进那一条的 aliases`,
  });
