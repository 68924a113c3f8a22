import { readFile } from "node:fs/promises";
import { absoluteOf } from "@/lib/content/import/archive";
import { LAYOUT_ENDING } from "@/lib/content/page/companion";
import { type PageTable, readPageTable } from "@/lib/content/page/page-table";
import { type PlacedLine, placedLines } from "@/lib/content/page/placed-lines";
import { layoutBeside } from "@/lib/content/page/sidecar";
import type { Context } from "@/lib/content/reading/context";
import { statOf } from "@/lib/content/reading/file-stat";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Problem } from "@/lib/records/problem";

/** What stands beside a page's text. */
export interface Beside {
  layout: OrderedPage | null;
  /** Where the lines of the layout are in the text. */
  placed: readonly PlacedLine[];
  /** Its picture, from the content's folder; null where there is none. */
  picture: string | null;
}

/** A page at the table. */
export interface OpenPage {
  /** `2024-06-22-01` */
  id: string;
  /** `content/pages/2024-06-22-01.md` */
  file: string;
  text: string;
  /** null where its front matter can't be read. */
  table: PageTable | null;
  problems: readonly Problem[];
  beside: Beside;
  /** Reads the page with another text of its file. */
  again: (text: string) => PageTable | null;
}

interface Surroundings {
  contentDir: string;
  context: () => Promise<Context | null>;
}

/** Pages that are kept as they were read. */
const MOST_KEPT = 40;

/** Opens pages; the last ones are kept, and where a page's lines stand as long as its text is the same. */
export function openPages({ contentDir, context }: Surroundings) {
  const kept = new Map<string, Kept>();
  return async (id: string, file: string): Promise<OpenPage | null> => {
    const own = await context();
    const absolute = absoluteOf(contentDir, file);
    const known = kept.get(file);
    const picture = pictureBeside(absolute, contentDir);
    const layoutStamp = JSON.stringify(statOf(besideOf(absolute, LAYOUT_ENDING)));
    const stamp = JSON.stringify([picture, statOf(absolute), layoutStamp]);
    if (known?.stamp === stamp && known.context === own) return known.open;
    const text = await readFile(absolute, "utf8").catch(() => null);
    if (!own || text === null) return null;
    const isBesideSame = known?.layoutStamp === layoutStamp && known.context === own;
    const layout = isBesideSame ? known.open.beside.layout : await layoutBeside(absolute);
    // A text that was tried out before it was saved is not read again.
    const read = isBesideSame
      ? known.read
      : reading((given) => readPageTable({ file, text: given }, own, layout));
    const { table, problems } = read(text);
    const placed = placesOf(table?.printed ?? "", layout, known?.open);
    const again = (given: string) => read(given).table;
    const open = { id, file, text, table, problems, beside: { layout, placed, picture }, again };
    kept.delete(file);
    kept.set(file, { stamp, layoutStamp, context: own, open, read });
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return open;
  };
}

type Read = (text: string) => ReturnType<typeof readPageTable>;

interface Kept {
  /** Another one when the page, or what stands beside it, has changed; and of its layout alone. */
  stamp: string;
  layoutStamp: string;
  context: Context;
  open: OpenPage;
  read: Read;
}

/** Texts of one page that are remembered. */
const MOST_TEXTS = 6;

/** Reads a text once, of the last ones. */
function reading(read: Read): Read {
  const known = new Map<string, ReturnType<Read>>();
  return (text) => {
    const result = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, result);
    for (const oldest of [...known.keys()].slice(0, -MOST_TEXTS)) known.delete(oldest);
    return result;
  };
}

/** Where the lines of a layout stand in a text; as before, where nothing but the front matter has changed. */
function placesOf(
  printed: string,
  layout: OrderedPage | null,
  before: OpenPage | undefined,
): readonly PlacedLine[] {
  if (!layout) return [];
  const isSame =
    before?.table?.printed === printed && JSON.stringify(before.beside.layout) === JSON.stringify(layout);
  return isSame ? before.beside.placed : placedLines(printed, layout.lines);
}

const besideOf = (absolute: string, ending: string): string => absolute.replace(/\.[^./\\]+$/, ending);

const PICTURES = [".webp", ".jpg", ".jpeg", ".png", ".avif"];

/** The picture beside a page's file, as the publish finds it; from the content's folder. */
function pictureBeside(absolute: string, contentDir: string): string | null {
  const file = PICTURES.map((ending) => besideOf(absolute, ending)).find((each) => statOf(each));
  return file ? file.slice(contentDir.length + 1).replaceAll("\\", "/") : null;
}
