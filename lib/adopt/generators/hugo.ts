import path from "node:path";
import { archiveDate, zoneOf } from "../archive/dates";
import { textOf } from "../archive/fields";
import { readFront } from "../archive/front-matter";
import { filesBelow, folderOf, isHtml, isText, stemOf } from "../archive/list";
import { textAt } from "../archive/read-text";
import type { Archive, Entry } from "../entry";
import { hugoAddress } from "../permalinks/hugo";
import { basePath, slashes } from "../permalinks/spelling";
import { type Note, note } from "../report/note";
import { commonFields, dayInName, groupsOf } from "./common";
import { type HugoSettings, hugoSettings } from "./hugo-settings";

/** What is there where no settings are: a folder of content alone. */
const NO_SETTINGS: HugoSettings = {
  url: null,
  languages: [{ code: "", folder: "content", prefix: "" }],
  defaultLanguage: "",
  patterns: new Map(),
  ugly: false,
  cased: false,
  zone: null,
  publicFolders: ["static", "assets"],
};

/** A site of Hugo's; null where there is none. */
export async function readHugo(root: string): Promise<Archive | null> {
  const settings = await hugoSettings(root);
  return settings === null ? null : readContent(root, settings, "hugo");
}

/** A folder of Markdown files with fields, whoever made it. `folder`: where they lie below `root`. */
export const readFolder = (root: string, folder: string): Promise<Archive> =>
  readContent(root, { ...NO_SETTINGS, languages: [{ code: "", folder, prefix: "" }] }, "markdown");

async function readContent(root: string, settings: HugoSettings, kind: Archive["kind"]): Promise<Archive> {
  const entries: Entry[] = [];
  const left: Note[] = [];
  const folders = [...new Set(settings.languages.map(({ folder }) => folder.replace(/^\.?\/|\/$/g, "")))];
  // A folder in another one is read with that of its own language.
  const own = (file: string) =>
    folders
      .filter((each) => each === "" || file.startsWith(`${each}/`))
      .sort((a, b) => b.length - a.length)[0];
  const files = [...new Set((await Promise.all(folders.map((folder) => filesBelow(root, folder)))).flat())];
  for (const file of files.filter(isText)) {
    const read = await readPage(root, file, own(file) ?? "", settings);
    if ("kind" in read) left.push(read);
    else entries.push(read);
  }
  const { url, publicFolders } = settings;
  return { kind, root, url, entries, left, publicFolders, dialect: kind === "hugo" ? "hugo" : "none" };
}

async function readPage(
  root: string,
  file: string,
  folder: string,
  settings: HugoSettings,
): Promise<Entry | Note> {
  const text = await textAt(path.join(root, file));
  if (text === null) return note(file, "unreadable", file);
  const front = readFront(text);
  if (front.kind !== "read") return note(file, front.kind === "none" ? "no-fields" : "bad-fields", file);
  const { fields, body } = front;
  const place = placeOf(file, folder, settings);
  const { stem, language, prefix } = place;
  const zone = zoneOf(settings.zone);
  const common = commonFields(file, fields, zone);
  if (stem === "_index" || textOf(fields, "type") === "page" || textOf(fields, "headless") === "true")
    return note(file, "no-story", common.title ?? file);
  const name = stem === "index" ? (place.folders.at(-1) ?? "index") : stem;
  const inName = dayInName(name);
  const notes = [...common.notes];
  const said = archiveDate(textOf(fields, "date", "publishdate", "pubdate", "published"), zone);
  const guessed =
    said ?? archiveDate(inName?.day ?? null, zone) ?? archiveDate(textOf(fields, "lastmod", "updated"), zone);
  if (!guessed) return note(file, "no-date", common.title ?? file);
  if (!said) notes.push(note(file, inName ? "date-from-name" : "date-guessed", guessed.date));
  const title = common.title ?? (inName?.rest || name);
  if (common.title === null) notes.push(note(file, "title-from-name", title));
  const slug = textOf(fields, "slug");
  const pagePath = (stem === "index" ? place.folders : [...place.folders, stem]).join("/");
  const base = basePath(settings.url);
  const url = textOf(fields, "url");
  const made = hugoAddress({ path: pagePath, title, slug, parts: guessed.parts }, settings);
  const address = url === null ? (made === null ? null : prefix + made) : url;
  if (address === null) notes.push(note(file, "address", pagePath));
  const publish = archiveDate(textOf(fields, "publishdate"), zone);
  return {
    ...common,
    source: file,
    title,
    date: publish && publish.date > guessed.date ? publish.date : guessed.date,
    name: slug ?? (inName?.rest || name),
    groups: groupsOf(
      common.categories,
      place.folders.slice(0, stem === "index" ? -1 : undefined),
      common.tags,
      language,
    ),
    addresses: [
      address,
      ...common.aliases.map((alias) =>
        alias.startsWith("/") ? alias : `${folderOf(address ?? "/")}/${alias}`,
      ),
    ].flatMap((each) => (each === null ? [] : [slashes(`${base}${slashes(each)}`)])),
    body: { kind: isHtml(file) ? "html" : "markdown", text: body },
    folders: [folderOf(file)],
    notes,
  };
}

interface Place {
  /** Below the folder of content. */
  folders: string[];
  /** The file's name without language and ending. */
  stem: string;
  /** null where the site has one alone. */
  language: string | null;
  prefix: string;
}

/** Language by the folder, or by the name: `a.zh-cn.md`. */
function placeOf(file: string, folder: string, { languages, defaultLanguage }: HugoSettings): Place {
  const below = folder === "" ? file : file.slice(folder.length + 1);
  const whole = stemOf(below);
  const named = languages.find(
    ({ code }) => code !== "" && whole.toLowerCase().endsWith(`.${code.toLowerCase()}`),
  );
  const byFolder = languages.find(
    (each) => each.folder.replace(/^\.?\/|\/$/g, "") === folder && each.code !== defaultLanguage,
  );
  const alone = languages.filter((each) => each.folder.replace(/^\.?\/|\/$/g, "") === folder).length === 1;
  const found =
    named ??
    (alone
      ? (byFolder ?? languages.find(({ code }) => code === defaultLanguage))
      : languages.find(({ code }) => code === defaultLanguage));
  return {
    folders: below.split("/").slice(0, -1),
    stem: named ? whole.slice(0, -named.code.length - 1) : whole,
    language: languages.length > 1 ? (found?.code ?? null) : null,
    prefix: found?.prefix ?? "",
  };
}
