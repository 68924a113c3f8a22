/** A page about a place, a topic or a person, by a name that readers may type. */
export interface NamedPage {
  kind: "place" | "topic" | "person";
  /** The last part of its address. */
  slug: string;
  name: string;
  /** `chi-ping-qu` */
  pinyin: string;
}

const LETTERS = { place: "p", topic: "t", person: "r" } as const;
const KINDS = ["place", "topic", "person"] as const;

/** Names as published, one a line: the kind's letter, the slug, the name, and the pinyin where it is not the slug. */
export const writeNames = (names: readonly NamedPage[]): string =>
  names
    .map(({ kind, slug, name, pinyin }) =>
      [LETTERS[kind] + slug, name, ...(pinyin === slug ? [] : [pinyin])].join("\t"),
    )
    .join("\n");

/** Undoes `writeNames`. */
export const readNames = (text: string): NamedPage[] =>
  text.split("\n").flatMap((line) => {
    const [head = "", name = "", pinyin] = line.split("\t");
    const kind = KINDS.find((each) => head.startsWith(LETTERS[each]));
    const slug = head.slice(1);
    return kind && name ? [{ kind, slug, name, pinyin: pinyin ?? slug }] : [];
  });

/** Whether a query is pinyin, or the first letters of it: at least two letters, and nothing else but what parts syllables. */
export const isPinyin = (query: string): boolean =>
  /^[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'’\s-]{2,}$/i.test(query.trim());

/** Pages whose name, pinyin or initials a query is, or begins: the nearest first, each page once. */
export function namesFor(query: string, names: readonly NamedPage[], most = 5): NamedPage[] {
  const rank = isPinyin(query) ? byPinyin(lettersOf(query)) : byName(query.replace(/\s+/g, ""));
  const isOwn = (each: NamedPage) => each.kind === "person" || firstOf(each, names) === each;
  const found = names
    .map((each) => ({ each, rank: rank(each, isOwn(each)) }))
    .filter((ranked) => ranked.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  return found
    .map(({ each }) => (each.kind === "person" ? each : firstOf(each, names)))
    .filter(({ kind, slug }) => !seen.has(`${kind} ${slug}`) && seen.add(`${kind} ${slug}`))
    .slice(0, most);
}

/** Of a place, or a topic, the first name is its own; people are called as they signed. */
const firstOf = (page: NamedPage, names: readonly NamedPage[]): NamedPage =>
  names.find(({ kind, slug }) => kind === page.kind && slug === page.slug) ?? page;

const NO_MATCH = 9;

/** Letters without tones, ü as pinyin-pro's `v` has it, and nothing between them. */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, "v")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");

/**
 * How near a page's name is. Who has typed the beginning of one means its own name: `聊城` is no district because one is
 * also called 聊城经济技术开发区.
 */
type Rank = (page: NamedPage, isOwn: boolean) => number;

function byPinyin(letters: string): Rank {
  return ({ pinyin }, isOwn) => {
    const syllables = pinyin.split("-").filter((part) => /^[a-z]+$/.test(part));
    const whole = syllables.join("");
    const initials = syllables.map((part) => part[0]).join("");
    if (whole === letters) return 0;
    if (initials === letters) return 1;
    if (!isOwn || letters.length < 3) return NO_MATCH;
    if (whole.startsWith(letters)) return 2;
    return initials.startsWith(letters) ? 3 : NO_MATCH;
  };
}

function byName(typed: string): Rank {
  return ({ name }, isOwn) => {
    if (typed.length < 2) return NO_MATCH;
    if (name === typed) return 0;
    return (isOwn && name.startsWith(typed)) || (typed.startsWith(name) && name.length > 1) ? 1 : NO_MATCH;
  };
}

/** Names that differ from what was typed in one character: 往平 → 茌平. */
export const nearNames = (typed: string, names: readonly NamedPage[], most = 3): NamedPage[] => {
  const characters = [...typed.replace(/\s+/g, "")];
  const differences = (name: string) =>
    [...name].filter((character, index) => character !== characters[index]).length;
  return names
    .filter(
      ({ name }) =>
        characters.length > 1 && [...name].length === characters.length && differences(name) === 1,
    )
    .slice(0, most);
};
