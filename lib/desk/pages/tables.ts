import { readFile, stat } from "node:fs/promises";
import { absoluteOf } from "@/lib/content/import/archive";
import { type PageTable, readPageTable } from "@/lib/content/page/page-table";
import { type PlacedLine, placedLines } from "@/lib/content/page/placed-lines";
import { layoutBeside } from "@/lib/content/page/sidecar";
import type { Context } from "@/lib/content/reading/context";
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

/** Opens pages, and keeps of the last ones what does not change while their front matter is edited: where the lines stand. */
export function openPages({ contentDir, context }: Surroundings) {
  const kept = new Map<string, { printed: string; layout: OrderedPage; placed: readonly PlacedLine[] }>();
  const besideOf = async (absolute: string, printed: string): Promise<Beside> => {
    const picture = await pictureBeside(absolute, contentDir);
    const layout = await layoutBeside(absolute);
    if (!layout) return { layout, placed: [], picture };
    const known = kept.get(absolute);
    const isKnown = known?.printed === printed && JSON.stringify(known.layout) === JSON.stringify(layout);
    const placed = isKnown ? known.placed : placedLines(printed, layout.lines);
    kept.delete(absolute);
    kept.set(absolute, { printed, layout, placed });
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return { layout, placed, picture };
  };
  return async (id: string, file: string): Promise<OpenPage | null> => {
    const own = await context();
    const absolute = absoluteOf(contentDir, file);
    const text = await readFile(absolute, "utf8").catch(() => null);
    if (!own || text === null) return null;
    const layout = await layoutBeside(absolute);
    const read = (given: string) => readPageTable({ file, text: given }, own, layout);
    const { table, problems } = read(text);
    const beside = await besideOf(absolute, table?.printed ?? "");
    return { id, file, text, table, problems, beside, again: (given) => read(given).table };
  };
}

/** Pages of which it is remembered where their lines stand. */
const MOST_KEPT = 8;

const PICTURES = [".webp", ".jpg", ".jpeg", ".png", ".avif"];

/** The picture beside a page's file, as the publish finds it; from the content's folder. */
async function pictureBeside(absolute: string, contentDir: string): Promise<string | null> {
  for (const ending of PICTURES) {
    const file = absolute.replace(/\.[^./\\]+$/, ending);
    if (await stat(file).catch(() => null)) return file.slice(contentDir.length + 1).replaceAll("\\", "/");
  }
  return null;
}
