import { type AskedDate, dateIn } from "@/lib/search/dates";
import type { SearchEngine } from "@/lib/search/engine";
import type { Fold } from "@/lib/search/fold";
import type { SomeHits } from "@/lib/search/hit";
import { isPinyin, type NamedPage, namesFor } from "@/lib/search/names";
import { parseQuery } from "@/lib/search/query";
import type { Search } from "./address";
import type { LoadedSearch } from "./load";

/** What is found otherwise than word for word: a list of its own, under a title that says so. */
export interface SecondPass {
  title: string;
  note: string;
  /** 另有3篇相近: for the status. */
  say: (count: number) => string;
  /** Whether it is only made where little is found word for word. */
  onlyIfFew: boolean;
  /** The bundles that may have them, newest first. */
  bundles: () => string[];
  find: (bundle: string) => AsyncIterable<SomeHits>;
  /** What to mark in them. */
  terms: string[];
}

/** What a query may mean beside its words: a day, a name in pinyin, else characters that the recogniser confuses. */
export function secondPass(search: Search, { engine, names }: LoadedSearch, fold: Fold): SecondPass {
  const { query } = search;
  const date = dateIn(query);
  if (date?.month && date.day)
    return ofDay(search, { ...date, month: date.month, day: date.day }, engine, fold);
  const [page] = isPinyin(query) ? namesFor(query, names) : [];
  return page ? ofName(search, page, engine, fold) : ofLookAlikes(search, engine, fold);
}

/** The stories of a day, of all years where none was said, which have what was typed beside it. */
function ofDay(
  { filters, sort }: Search,
  { year, month, day, rest }: AskedDate & { month: string; day: string },
  engine: SearchEngine,
  fold: Fold,
): SecondPass {
  const label = `${year ? `${year}年` : "历年"}${Number(month)}月${Number(day)}日`;
  const ofThatDay = { ...filters, month, day, ...(year ? { year } : {}) };
  const words = rest ? `、写到“${rest}”` : "";
  return {
    title: `${label}的报道`,
    note: `按日期：${label}见报${words}。`,
    say: (count) => `${label}见报${words}的有${count}篇`,
    onlyIfFew: year === null,
    bundles: () => engine.bundlesFor(ofThatDay),
    find: (bundle) => engine.find(bundle, rest, ofThatDay, sort),
    terms: parseQuery(rest, fold),
  };
}

/** The stories about a place or by a person, or with a topic's name. */
function ofName(
  { query, filters, sort }: Search,
  { kind, slug, name }: NamedPage,
  engine: SearchEngine,
  fold: Fold,
): SecondPass {
  const byText = kind === "topic";
  const narrowed = kind === "person" ? { ...filters, person: slug } : { ...filters, place: slug };
  return {
    title: `${name}${kind === "person" ? "署名" : ""}的报道`,
    note: `按拼音“${query.trim()}”。`,
    say: (count) => `按拼音找到${name}的报道${count}篇`,
    onlyIfFew: true,
    bundles: () => engine.bundlesFor(filters),
    find: (bundle) =>
      byText ? engine.find(bundle, name, filters, sort) : engine.find(bundle, "", narrowed, sort),
    terms: parseQuery(name, fold),
  };
}

/** 相近 */
const ofLookAlikes = ({ query, filters, sort }: Search, engine: SearchEngine, fold: Fold): SecondPass => ({
  title: "相近",
  note: "印刷版面识别时容易混淆的字，这里当作同一个字。",
  say: (count) => `另有${count}篇相近`,
  onlyIfFew: true,
  bundles: () => engine.bundlesFor(filters),
  find: (bundle) => engine.findNear(bundle, query, filters, sort),
  terms: engine.spellings(query, fold),
});
