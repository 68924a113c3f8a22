import { PICTURES } from "@/lib/pictures/variants";
import { SEARCH_FOLDER } from "@/lib/search/paths";
import { ROWS } from "@/lib/site/routes/table";
import { fileOf, ISLANDS } from "../manifest/site-file";

/** Folders of files that a publish makes or copies itself: scripts, editors' files, the search index, pictures. */
export const FILE_FOLDERS = [ISLANDS, "media", SEARCH_FOLDER, PICTURES];

/** Folders that earlier versions of this program made: they go, even where no manifest names what is in them. */
const FORMER_FOLDERS = ["pagefind"];

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
  const file = fileOf(pattern);
  // Others put files there, too: who proves that the host is theirs.
  if (file.startsWith(".well-known/")) return `${file.replaceAll(".", String.raw`\.`)}$`;
  const [first = "", ...rest] = file.split("/");
  const name = first.startsWith("{year") ? String.raw`\d{4}` : first.replaceAll(".", String.raw`\.`);
  return rest.length > 0 ? `${name}/` : name;
}

const roots = ROWS.map(({ address }) => rootOf(address.pattern));
const OURS = new RegExp(
  `^(?:${[...[...FILE_FOLDERS, ...FORMER_FOLDERS].map((folder) => `${folder}/`), ...roots].join("|")})`,
);

/** Whether a file of `dist/` is one that only this program puts there. `file`: its path, without a slash before it. */
export const isOwnFile = (file: string): boolean => OURS.test(file);

const rootFolders = (rows: typeof ROWS) =>
  new Set(rows.map(({ address }) => rootOf(address.pattern)).filter((root) => root.endsWith("/")));
const pageFolders = rootFolders(ROWS.filter(({ test }) => test !== null));
/** Folders of the table of routes in which no page is. */
const foldersWithoutPages = [...rootFolders(ROWS)]
  .filter((root) => !pageFolders.has(root))
  .map((root) => root.slice(0, -1));

const RESERVED = new Set([...FILE_FOLDERS, ...ICON_FILES, ...foldersWithoutPages]);

/** Whether an old address would have to lie among files that are no pages. */
export const isReserved = (address: string): boolean => RESERVED.has(address.split("/")[1] ?? "");
