import { personName } from "@/lib/records/byline";
import type { FiledStory } from "@/lib/records/content";
import { FILE_START, type Position, type Problem, reporter } from "@/lib/records/problem";
import type { PeopleDraft } from "../schema/drafts";
import { personSlug } from "../words/slug";
import type { YamlData } from "../yaml/parse";

/**
 * The slug of every named contributor. Names with the same pinyin (高田, 高天) get different slugs: the one who
 * signed first has the plain one, the others add their code points, until `people.yml` pins something better. `slugOf`: as `personSlug`.
 */
export function peopleSlugs(
  newestFirst: readonly FiledStory[],
  pinned: PeopleDraft,
  locate: YamlData["locate"],
  slugOf: (name: string) => string,
): { slugs: Record<string, string>; problems: Problem[] } {
  const slugs = new Map<string, string>();
  /** By the name as all know it: one person's name may be printed with other spaces, or another middle dot. */
  const known = new Map<string, string>();
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [index, { name, slug, aliases }] of pinned.entries()) {
    const own = slug ?? personSlug(name);
    const other = owners.get(own);
    if (other !== undefined)
      problems.push(duplicatePerson(locate([index, slug ? "slug" : "name"]), name, other, own));
    owners.set(own, name);
    for (const each of [name, ...aliases]) {
      slugs.set(each, own);
      known.set(personName(each), own);
    }
  }
  for (const story of newestFirst.toReversed()) {
    for (const { name } of story.bylines) {
      if (slugs.has(name)) continue;
      const person = personName(name);
      const same = known.get(person);
      if (same !== undefined) {
        slugs.set(name, same);
        continue;
      }
      const plain = slugOf(person);
      const owner = owners.get(plain);
      const slug = owner === undefined ? plain : `${plain}-${codePoints(name)}`;
      owners.set(slug, name);
      slugs.set(name, slug);
      known.set(person, slug);
      if (owner !== undefined) problems.push(collision(story.source.file, name, owner, slug));
    }
  }
  return { slugs: Object.fromEntries([...slugs].sort(([a], [b]) => (a < b ? -1 : 1))), problems };
}

const duplicatePerson = (at: Position, name: string, other: string, slug: string): Problem =>
  reporter("content/people.yml")({
    severity: "error",
    rule: "duplicate-person",
    at,
    message: `${name} 与 ${other} 的网址名都是 ${slug}`,
    cure: "给其中一人换一个 slug；是同一个人就写进 aliases",
  });

const codePoints = (name: string) => [...name].map((char) => char.codePointAt(0)?.toString(16)).join("");

const collision = (file: string, name: string, owner: string, slug: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "people-collision",
    at: FILE_START,
    message: `${name} 与 ${owner} 拼音相同，人物页暂用 ${slug}`,
    cure: `在 content/people.yml 里写定：- {name: ${name}, slug: …}`,
  });
