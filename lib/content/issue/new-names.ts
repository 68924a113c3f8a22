import { ROLE_NAMES } from "@/lib/records/byline";
import type { Content, FiledStory } from "@/lib/records/content";

/** How many new names are listed: more are an archive's beginning, or a page that was read wrongly as a whole. */
const MAX_SHOWN = 20;

/** A name that signs a story for the first time. */
interface NewName {
  name: string;
  role: string;
  story: FiledStory;
}

/**
 * The names on the pages of the newest issue with which nobody has signed a story of another day or of an editor's. An
 * issue later they are old, so each is listed while somebody looks at its page. Nothing where there is no issue before:
 * then all are new.
 */
export function newNames({
  pages,
  stories,
  people,
}: Pick<Content, "pages" | "stories" | "people">): NewName[] {
  const newest = pages[0]?.date;
  if (newest === undefined || pages.every(({ date }) => date === newest)) return [];
  const isNewest = ({ source }: FiledStory) => source.kind === "page" && source.date === newest;
  const personOf = (name: string) => people[name] ?? name;
  const known = new Set(
    stories.flatMap((story) => (isNewest(story) ? [] : story.bylines.map(({ name }) => personOf(name)))),
  );
  const found = new Map<string, NewName>();
  for (const story of stories.filter(isNewest))
    for (const { name, role } of story.bylines) {
      const person = personOf(name);
      if (!known.has(person) && !found.has(person))
        found.set(person, { name, role: ROLE_NAMES[role], story });
    }
  return [...found.values()];
}

/** The new names for `npm run check`; empty where there are none. */
export function formatNewNames(names: readonly NewName[]): string {
  if (names.length === 0) return "";
  const shown = names.slice(0, MAX_SHOWN);
  const hidden = names.length - shown.length;
  return [
    `新署名：最新一期有 ${names.length} 个名字第一次出现，看看是不是人名；认错的，在那一篇写 bylines: 改正（无人署名写 bylines: 无）`,
    ...shown.map(
      ({ name, role, story }) => `  ${name}（${role}） ${story.source.file} “${story.headline.main}”`,
    ),
    ...(hidden > 0 ? [`  还有 ${hidden} 个`] : []),
  ].join("\n");
}
