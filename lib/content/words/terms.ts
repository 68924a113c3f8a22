import type { Site } from "@/lib/records/site";
import { loadTagger, type TaggedWord, type Tagger } from "./jieba";

/** Finds the words that say what a story is about, the most telling first. */
export type FindTerms = (headline: string, text: string) => Promise<string[]>;

/** How many words are kept of a story: they must say what it is about, and those of a whole archive must fit into memory. */
export const MAX_TERMS = 6;
/** Only the beginning of a long text is read: the rest repeats its words, or is a list of names. In characters. */
const CHARACTERS_READ = 3000;
/** A word in the headline counts as much as this many in the text. */
const HEADLINE_WEIGHT = 3;
/** A word must occur this often, counted with its weight: one said once in passing is not a subject. */
const MIN_COUNT = 2;
/** Inverse document frequencies from which a noun, or a verb, tells anything: 企业 4.2, 工作人员 6.6, 街道 7.2, 土豆 8.7. */
const MIN_RARITY = { noun: 7, verb: 8 };
/** The rarity given to words that jieba's corpus did not count: they are rarer than most. */
const UNCOUNTED_RARITY = 10;

/** Nouns, proper names but people's (jieba takes 智慧 and 养老 for some), and what may be either noun or verb. */
const NOUNS = new Set(["n", "nz", "nt", "ns", "vn"]);
const VERBS = new Set(["v"]);

/** Words that papers use in any story, whatever it is about. */
const BOILERPLATE = new Set(
  "通讯员 本报讯 讯员 我市 我县 我区 全市 全县 全区 右图 左图 上图 下图 图片 摄影 供图 版面 现场 时节 近年来 切实 扎实 有力 全力 做好 助力 推动 落地 亮点 举措 抓手 一体化 高质量 新格局 联动 效能 上线 推送 精准 致力于 入选 稿件 文字 标题 时下 迎来 助推 激发 注入 赋能 走深走实".split(
    " ",
  ),
);

/** 公安局, 支队: an office appears in stories about all sorts of things, so its name says little. */
const OFFICE = /(?:局|厅|委员会|办公室|支队|大队)$/;

/** Finds terms for one site. Its name, region and places are left out: they occur in most of its stories. */
export function termFinder(site: Pick<Site, "name" | "region" | "places">): FindTerms {
  const own = [
    site.name,
    site.region ?? "",
    ...site.places.flatMap(({ name, match, short = "" }) => [name, ...match, short]),
  ];
  const isOwn = (word: string) => own.some((name) => name.includes(word));
  return async (headline, text) => termsIn(headline, text, await loadTagger(), isOwn);
}

/** Terms by how often a story says them and how rarely others do (TF-IDF). */
export function termsIn(
  headline: string,
  text: string,
  { tag, rarity }: Tagger,
  isOwn: (word: string) => boolean,
): string[] {
  const counts = new Map<string, { count: number; rarity: number }>();
  const add = (words: readonly TaggedWord[], weight: number) => {
    for (const { word, tag: part } of words) {
      const known = rarity(word) ?? UNCOUNTED_RARITY;
      if (!tells(word, part, known) || isOwn(word)) continue;
      const count = (counts.get(word)?.count ?? 0) + weight;
      counts.set(word, { count, rarity: known });
    }
  };
  add(tag(headline), HEADLINE_WEIGHT);
  add(tag(text.slice(0, CHARACTERS_READ)), 1);
  const ranked = [...counts]
    .filter(([, { count }]) => count >= MIN_COUNT)
    .sort(([, a], [, b]) => b.count * b.rarity - a.count * a.rarity)
    .map(([word]) => word);
  return unlike(ranked).slice(0, MAX_TERMS);
}

/** Of words one of which is inside the other the shorter: 献血者 and 献血 are one subject, which other stories call 献血. */
function unlike(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    const like = kept.findIndex((other) => other.includes(word) || word.includes(other));
    if (like < 0) kept.push(word);
    else if (word.length < (kept[like]?.length ?? 0)) kept[like] = word;
  }
  return kept;
}

/** Whether a word of this kind and rarity can be what a story is about. */
function tells(word: string, part: string, rarity: number): boolean {
  if (word.length < 2 || BOILERPLATE.has(word) || OFFICE.test(word) || !/^\p{Script=Han}+$/u.test(word))
    return false;
  if (NOUNS.has(part)) return rarity >= MIN_RARITY.noun;
  return VERBS.has(part) && rarity >= MIN_RARITY.verb;
}
