import path from "node:path";
import { archiveDate, zoneOf } from "../archive/dates";
import { type Fields, mapOf, textOf } from "../archive/fields";
import { readFront } from "../archive/front-matter";
import { filesBelow, folderOf, isHtml, isText, stemOf } from "../archive/list";
import { textAt } from "../archive/read-text";
import { readSettings } from "../archive/settings";
import type { Archive, Entry } from "../entry";
import { basePath, filled, jekyllName, jekyllPretty, slashes } from "../permalinks/spelling";
import { type Note, note } from "../report/note";
import { commonFields, dayInName, groupsOf, unique } from "./common";

/** Names of patterns that Jekyll knows. */
const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  weekdate: "/:categories/:year/W:week/:short_day/:title.html",
  none: "/:categories/:title.html",
};

/** A site of Jekyll's: posts in folders named `_posts`, anywhere, and dated entries of collections; null where there are none. */
export async function readJekyll(root: string): Promise<Archive | null> {
  const settings = (await readSettings(root, ["_config.yml", "_config.yaml", "_config.toml"])) ?? new Map();
  const source = (textOf(settings, "source") ?? "").replace(/^\.?\/|\/$/g, "");
  const files = (await filesBelow(root, source)).filter((file) => isText(file) && !file.includes("/_site/"));
  const collections = [...(mapOf(settings, "collections")?.keys() ?? [])].filter((name) => name !== "posts");
  const isPost = (file: string) => /(?:^|\/)_(?:posts|drafts)\//.test(file);
  const isOfCollection = (file: string) => collections.some((name) => file.includes(`_${name}/`));
  if (!files.some(isPost) && !files.some(isOfCollection)) return null;
  const entries: Entry[] = [];
  const left: Note[] = [];
  for (const file of files) {
    if (/(?:^|\/)_(?:layouts|includes|sass|data|plugins|site)\//.test(file)) continue;
    const read =
      isPost(file) || isOfCollection(file)
        ? await readPost(root, file, settings)
        : note(file, "no-story", file);
    if ("kind" in read) left.push(read);
    else entries.push(read);
  }
  const url = `${textOf(settings, "url") ?? ""}${baseOf(settings)}`;
  return { kind: "jekyll", root, url, entries, left, publicFolders: [source], dialect: "jekyll" };
}

async function readPost(root: string, file: string, settings: Fields): Promise<Entry | Note> {
  const text = await textAt(path.join(root, file));
  if (text === null) return note(file, "unreadable", file);
  const front = readFront(text);
  if (front.kind !== "read") return note(file, front.kind === "none" ? "no-fields" : "bad-fields", file);
  const fields = front.fields;
  const zone = zoneOf(textOf(settings, "timezone"));
  const common = commonFields(file, fields, zone);
  const stem = stemOf(file);
  const inName = dayInName(stem);
  const said = archiveDate(textOf(fields, "date"), zone);
  const date =
    said ?? archiveDate(inName?.day ?? null, null) ?? archiveDate(textOf(fields, "last_modified_at"), zone);
  if (!date) return note(file, "no-date", common.title ?? file);
  const notes = [...common.notes];
  if (!said && !inName) notes.push(note(file, "date-guessed", date.date));
  const rest = inName?.rest || stem;
  const title = common.title ?? rest.replaceAll("-", " ");
  if (common.title === null) notes.push(note(file, "title-from-name", title));
  // Folders above `_posts` are categories, as those that the fields name.
  const [above = "", below = ""] = file.split(/(?:^|\/)_(?:posts|drafts)\//);
  const folders = above === file ? [] : above.split("/").filter(Boolean);
  const inside = folderOf(below).split("/").filter(Boolean);
  const written = common.categories.flatMap((name) =>
    textOf(fields, "categories") === null ? [name] : name.split(/\s+/),
  );
  const address = addressOf(fields, settings, {
    date: date.parts,
    rest,
    categories: unique([...folders, ...written]),
  });
  if (address === null) notes.push(note(file, "address", textOf(settings, "permalink") ?? "date"));
  return {
    ...common,
    source: file,
    title,
    date: date.date,
    draft: common.draft || /(?:^|\/)_drafts\//.test(file),
    name: textOf(fields, "slug") ?? rest,
    groups: groupsOf(
      written,
      [...folders, ...inside],
      tagsOf(fields, common.tags),
      textOf(fields, "lang", "language"),
    ),
    addresses: [...(address === null ? [] : [address]), ...common.aliases.map((alias) => slashes(alias))],
    body: { kind: isHtml(file) ? "html" : "markdown", text: front.body },
    folders: [folderOf(file), above === file ? "" : above],
    notes,
  };
}

/** `tags: a b` is two of Jekyll's tags. */
const tagsOf = (fields: Fields, tags: readonly string[]): string[] =>
  textOf(fields, "tags") === null ? [...tags] : unique(tags.flatMap((tag) => tag.split(/\s+/)));

/** The path below which the site lies, without its last slash. */
const baseOf = (settings: Fields): string =>
  (textOf(settings, "baseurl") ?? basePath(textOf(settings, "url"))).replace(/\/+$/, "");

interface Post {
  date: readonly string[];
  rest: string;
  categories: readonly string[];
}

/** The path of a post's address; null where its pattern asks for what the post has not. */
function addressOf(fields: Fields, settings: Fields, { date, rest, categories }: Post): string | null {
  const own = textOf(fields, "permalink");
  const set = own ?? textOf(settings, "permalink") ?? "date";
  const pattern = STYLES[set] ?? set;
  const [year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] = date;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const yearDay = Math.floor((at - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1;
  const named = unique(categories.map((name) => name.toLowerCase()));
  const made = filled(pattern.replace(/^(?!\/)/, "/"), {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    day,
    i_day: String(Number(day)),
    y_day: String(yearDay).padStart(3, "0"),
    hour,
    minute,
    second,
    week: null,
    short_day: null,
    title: jekyllPretty(textOf(fields, "slug") ?? rest),
    slug: jekyllName(textOf(fields, "slug") ?? rest).toLowerCase(),
    categories: named.map((name) => name.replace(/\s+/g, "%20")).join("/"),
    slugified_categories: named.map((name) => jekyllName(name)).join("/"),
    output_ext: ".html",
  });
  if (made === null) return null;
  const whole = slashes(`${baseOf(settings)}${made}`);
  return /\.html?$|\/$/.test(whole) ? whole : `${whole}/`;
}
