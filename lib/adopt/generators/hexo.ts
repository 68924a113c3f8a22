import path from "node:path";
import { archiveDate, zoneOf } from "../archive/dates";
import { type Fields, mapOf, textOf } from "../archive/fields";
import { readFront } from "../archive/front-matter";
import { filesBelow, folderOf, isHtml, isText, stemOf } from "../archive/list";
import { textAt } from "../archive/read-text";
import { readSettings } from "../archive/settings";
import type { Archive, Entry } from "../entry";
import { basePath, filled, hexoName, slashes } from "../permalinks/spelling";
import { type Note, note } from "../report/note";
import { commonFields, dayInName, groupsOf } from "./common";

const USUAL_PERMALINK = ":year/:month/:day/:title/";

/** A site of Hexo's: its settings, and posts below `source/_posts`; null where there is none. */
export async function readHexo(root: string): Promise<Archive | null> {
  const settings = await readSettings(root, ["_config.yml", "_config.yaml", "_config.json"]);
  if (settings === null) return null;
  const source = (textOf(settings, "source_dir") ?? "source").replace(/\/$/, "");
  const files = (await filesBelow(root, source)).filter(isText);
  const posts = files.filter((file) => /(?:^|\/)_(?:posts|drafts)\//.test(file.slice(source.length)));
  if (posts.length === 0) return null;
  const entries: Entry[] = [];
  const left: Note[] = [];
  for (const file of files) {
    const read = posts.includes(file)
      ? await readPost(root, file, source, settings)
      : note(file, "no-story", file);
    if ("kind" in read) left.push(read);
    else entries.push(read);
  }
  const url = textOf(settings, "url");
  return { kind: "hexo", root, url, entries, left, publicFolders: [source], dialect: "hexo" };
}

async function readPost(root: string, file: string, source: string, settings: Fields): Promise<Entry | Note> {
  const text = await textAt(path.join(root, file));
  if (text === null) return note(file, "unreadable", file);
  const front = readFront(text);
  if (front.kind !== "read") return note(file, front.kind === "none" ? "no-fields" : "bad-fields", file);
  const { fields, body } = front;
  const zone = zoneOf(textOf(settings, "timezone"));
  const common = commonFields(file, fields, zone);
  const below = file.slice(source.length).replace(/^.*?\/_(?:posts|drafts)\//, "");
  const stem = stemOf(below);
  const inName = dayInName(stem);
  const said = archiveDate(textOf(fields, "date"), zone);
  const date = said ?? archiveDate(inName?.day ?? null, zone) ?? archiveDate(textOf(fields, "updated"), zone);
  if (!date) return note(file, "no-date", common.title ?? file);
  const notes = [...common.notes];
  if (!said) notes.push(note(file, inName ? "date-from-name" : "date-guessed", date.date));
  const title = common.title ?? stem;
  if (common.title === null) notes.push(note(file, "title-from-name", title));
  const address = addressOf(fields, settings, {
    below,
    date: date.parts,
    title,
    categories: common.categories,
  });
  if (address === null) notes.push(note(file, "address", textOf(settings, "permalink") ?? USUAL_PERMALINK));
  const folders = below.split("/").slice(0, -1);
  return {
    ...common,
    source: file,
    title,
    date: date.date,
    draft: common.draft || /\/_drafts\//.test(file),
    name: textOf(fields, "slug") ?? (inName?.rest || stem),
    groups: groupsOf(common.categories, folders, common.tags, textOf(fields, "lang", "language")),
    addresses: [
      ...(address === null ? [] : [address]),
      ...common.aliases.map((alias) => slashes(`${rootOf(settings)}/${alias}`)),
    ],
    body: { kind: isHtml(file) ? "html" : "markdown", text: body },
    // Pictures of a post lie in a folder of its name, where the site is set so, or beside it.
    folders: [file.replace(/\.[^./]+$/, ""), folderOf(file)],
    notes,
  };
}

const rootOf = (settings: Fields): string =>
  textOf(settings, "root") ?? `${basePath(textOf(settings, "url"))}/`;

interface Post {
  below: string;
  date: readonly string[];
  title: string;
  categories: readonly string[];
}

/** The path of a post's address; null where its pattern asks for what the post has not. */
function addressOf(
  fields: Fields,
  settings: Fields,
  { below, date, title, categories }: Post,
): string | null {
  const own = textOf(fields, "permalink");
  const pattern = own ?? textOf(settings, "permalink") ?? USUAL_PERMALINK;
  const [year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] = date;
  const path = below.replace(/\.[^./]+$/, "");
  const stem = stemOf(below);
  const rest = dayInName(stem)?.rest || null;
  const defaults = mapOf(settings, "permalink_defaults") ?? new Map();
  const map = mapOf(settings, "category_map") ?? new Map();
  const others = [...defaults, ...fields].flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  const made = filled(pattern.replace(/^(?!\/)/, "/"), {
    ...Object.fromEntries(others),
    year,
    month,
    i_month: String(Number(month)),
    day,
    i_day: String(Number(day)),
    hour,
    minute,
    second,
    timestamp: String(
      Math.floor(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`) / 1000),
    ),
    title:
      textOf(fields, "slug") ?? (rest === null ? path : [...path.split("/").slice(0, -1), rest].join("/")),
    name: rest ?? stem,
    post_title: hexoName(title),
    category:
      categories.length === 0
        ? (textOf(settings, "default_category") ?? "uncategorized")
        : categories.map((name) => hexoName(String(map.get(name.toLowerCase()) ?? name))).join("/"),
    id: textOf(fields, "id", "_id"),
    hash: textOf(fields, "hash"),
    lang: textOf(fields, "lang", "language"),
  });
  return made === null
    ? null
    : slashes(`${rootOf(settings)}${/\.html?$|\/$/.test(made) ? made : `${made}/`}`);
}
