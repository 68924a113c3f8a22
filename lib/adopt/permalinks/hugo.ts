import { filled, hugoName, slashes } from "./spelling";

/** What of a page its address in Hugo is made of. */
export interface HugoPage {
  /** Below the folder of content, without language and ending: `posts/2024/a`, of a bundle its folder. */
  path: string;
  title: string;
  slug: string | null;
  /** Year, month, day, hour, minute, second. */
  parts: readonly string[];
}

interface HugoAddresses {
  /** Pattern by section; `/` for all. */
  patterns: ReadonlyMap<string, string>;
  /** `a.html` instead of `a/`. */
  ugly: boolean;
  /** Names keep their capitals. */
  cased: boolean;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** The path of a page's address as Hugo makes it; null where its pattern asks for what the page has not. */
export function hugoAddress(page: HugoPage, { patterns, ugly, cased }: HugoAddresses): string | null {
  const name = cased ? (text: string) => hugoName(text.toLowerCase() === text ? text : text) : hugoName;
  const folders = page.path.split("/").slice(0, -1);
  const file = page.path.split("/").at(-1) ?? "";
  const section = folders[0] ?? "";
  const pattern = patterns.get(section.toLowerCase()) ?? patterns.get("/");
  const bare = page.slug ?? file;
  if (pattern === undefined) return ended(slashes([...folders, bare].map(name).join("/")), ugly);
  const [year, month, day, hour, minute, second] = page.parts;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const made = filled(pattern, {
    year: year ?? null,
    month: month ?? null,
    monthname: MONTHS[Number(month) - 1]?.toLowerCase() ?? null,
    day: day ?? null,
    hour: hour ?? null,
    minute: minute ?? null,
    second: second ?? null,
    weekday: String(date.getUTCDay()),
    weekdayname: DAYS[date.getUTCDay()]?.toLowerCase() ?? null,
    yearday: String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1),
    section: name(section),
    sections: folders.map(name).join("/"),
    title: name(page.title),
    slug: name(page.slug ?? page.title),
    slugorfilename: name(bare),
    slugorcontentbasename: name(bare),
    filename: name(file),
    contentbasename: name(file),
  });
  return made === null ? null : ended(made, ugly);
}

/** An address ends with a slash, but where its pattern names a file. */
const ended = (path: string, ugly: boolean): string =>
  /\.html?$|\/$/.test(path) ? path : ugly ? `${path}.html` : `${path}/`;
