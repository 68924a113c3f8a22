import { ROWS } from "@/lib/site/routes/table";
import { fileOf } from "../manifest/site-file";

/** Folders of files that a publish makes or copies itself: scripts, editors' files, the search index, pictures. */
export const FILE_FOLDERS = ["islands", "media", "pagefind", "pictures"];

/** Icons under the names that browsers and phones look for. */
export const ICON_FILES = [
  "favicon.ico",
  "icon.png",
  "icon.svg",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable.png",
];

/** The first part of an address's path, as a regular expression: a folder with its slash, or a file. */
function rootOf(pattern: string): string {
  const [first = "", ...rest] = fileOf(pattern).split("/");
  const name = first.startsWith("{year") ? String.raw`\d{4}` : first.replaceAll(".", String.raw`\.`);
  return rest.length > 0 ? `${name}/` : name;
}

const roots = ROWS.map(({ address }) => rootOf(address.pattern));
const OURS = new RegExp(`^(?:${[...FILE_FOLDERS.map((folder) => `${folder}/`), ...roots].join("|")})`);

/** Whether a file of `dist/` is one that only this program puts there. `file`: its path, without a slash before it. */
export const isOwnFile = (file: string): boolean => OURS.test(file);

/** Folders of the table of routes in which no page is. */
const folders = (rows: typeof ROWS) =>
  new Set(rows.map(({ address }) => rootOf(address.pattern)).filter((root) => root.endsWith("/")));
const withPages = folders(ROWS.filter(({ test }) => test !== null));
const withoutPages = [...folders(ROWS)]
  .filter((root) => !withPages.has(root))
  .map((root) => root.slice(0, -1));

const RESERVED = new Set([...FILE_FOLDERS, ...ICON_FILES, ...withoutPages]);

/** Whether an old address would have to lie among files that are no pages. */
export const isReserved = (address: string): boolean => RESERVED.has(address.split("/")[1] ?? "");
