import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { CountedLink, Link } from "../link";
import { countLabel } from "../text/labels";
import { urls } from "../urls";

/** The most people whom one page names: with more, each initial has a page of its own. */
const PEOPLE_A_PAGE = 400;

/** So few need no way to their initials. */
const PEOPLE_AT_A_GLANCE = 30;

/** Those whose pinyin begins with a letter, and those of whom it is unknown. */
const OTHER = "other";

interface Initial {
  /** `a`, or `other`. */
  initial: string;
  /** A, or 其他. */
  label: string;
  /** By their pinyin, each with the number of stories. */
  people: CountedLink[];
}

/** 署名: who has signed stories of the paper, by the pinyin of their names. */
export interface PeopleView extends Page<"people"> {
  crumbs: Link[];
  title: string;
  line: string;
  /** The ways to the initials, on this page or pages of their own; none where few people are. */
  initials: (Link & { current: boolean })[];
  groups: Initial[];
}

/** 署名, as a link and a crumb; none where nobody has signed more than one story. */
export const waysToPeople = ({ byPerson }: Pick<Archive, "byPerson">): Link[] => {
  for (const { length } of byPerson.values()) if (length > 1) return [{ label: "署名", url: urls.people() }];
  return [];
};

/** The initials with the people who have signed more than one story: of one story its own page says as much. */
export function initialsOf({ byPerson, people }: Pick<Archive, "byPerson" | "people">): Initial[] {
  const names = new Map(Object.entries(people).map(([name, slug]) => [slug, name]));
  const initials = new Map<string, CountedLink[]>();
  const slugs = [...byPerson.keys()].filter((slug) => (byPerson.get(slug)?.length ?? 0) > 1);
  for (const slug of slugs.sort()) {
    const stories = byPerson.get(slug) ?? [];
    // As the newest story has it.
    const byline = stories[0]?.bylines.find(({ name }) => people[name] === slug);
    const label = byline?.name ?? names.get(slug) ?? slug;
    const initial = /^[a-z]/.exec(slug)?.[0] ?? OTHER;
    const own = initials.get(initial) ?? [];
    initials.set(initial, [...own, { label, url: urls.person(slug), count: stories.length }]);
  }
  return [...initials]
    .sort(([a], [b]) => Number(a === OTHER) - Number(b === OTHER) || (a < b ? -1 : 1))
    .map(([initial, own]) => ({
      initial,
      label: initial === OTHER ? "其他" : initial.toUpperCase(),
      people: own,
    }));
}

const totalOf = (initials: readonly Initial[]): number =>
  initials.reduce((sum, { people }) => sum + people.length, 0);

/** Whether there are so many people that each initial has a page of its own. */
const areParted = (initials: readonly Initial[]): boolean => totalOf(initials) > PEOPLE_A_PAGE;

/** The initials that have a page of their own. */
export function partedInitials(archive: Archive): string[] {
  const initials = initialsOf(archive);
  return areParted(initials) ? initials.map(({ initial }) => initial) : [];
}

/** Everybody or, where they are many, those of one initial; null where there is nobody. */
export function peopleView(archive: Archive, initial: string | null): PeopleView | null {
  const initials = initialsOf(archive);
  const one = initials.find((each) => each.initial === initial);
  if (initials.length === 0 || (initial !== null && !one)) return null;
  const parted = areParted(initials);
  const { name } = archive.site;
  const total = one ? one.people.length : totalOf(initials);
  const title = one ? `署名 · ${one.label}` : "署名";
  const description = one
    ? `${name}的记者和作者中姓名拼音以${one.label}开头的${countLabel(total)}人`
    : `${name}的记者和作者：署名报道两篇以上的${countLabel(total)}人，按姓名拼音排列`;
  const url = one ? urls.peopleInitial(one.initial) : urls.people();
  const crumbs = crumbsOf(...waysToPeople(archive), ...(one ? [{ label: one.label, url }] : []));
  return {
    kind: "people",
    chrome: chromeOf(archive, url),
    meta: metaOf(archive, {
      title: one ? `署名：${one.label}` : "署名",
      description,
      url,
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    title,
    line: one ? `${countLabel(total)}人` : `署名报道两篇以上的${countLabel(total)}人，按姓名拼音排列`,
    initials: (parted || total > PEOPLE_AT_A_GLANCE ? initials : []).map((each) => ({
      label: each.label,
      url: parted ? urls.peopleInitial(each.initial) : `#${initialId(each.initial)}`,
      current: each === one,
    })),
    groups: one ? [one] : parted ? [] : initials,
  };
}

/** The id of an initial's people on the page of all. */
export const initialId = (initial: string): string => `initial-${initial}`;
