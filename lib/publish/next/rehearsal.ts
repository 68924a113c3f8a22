import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "../parsed-json";
import { nextFolder } from "./output";

/**
 * Some pages of the last publish, as its threads were asked for them. The next one will ask for much the same: while it loads and plans, a thread loads
 * their templates and renders them for nothing, after which it takes half as long for a page.
 */
const REHEARSAL = "rehearsal.json";

/** What a thread is asked for. */
export const Asked = z.object({
  url: z.string(),
  /** The compiled template's file, within the output folder. */
  entry: z.string(),
  /** The status that the answer begins and must end with. */
  status: z.number(),
  /** The view, as JSON; null where the template needs none. */
  view: z.string().nullable(),
});
export type Asked = z.infer<typeof Asked>;

/** So many pages of the template that is asked for most are kept, beside one of each. */
const MOST_OF_ONE = 8;
/** Of what is longer the template is loaded, and no more: it takes longer than the first page that is wanted may wait. Characters. */
const LONGEST_RENDERED = 25_000;
const LONGEST_KEPT = 100_000;

/** Whether a thread is to render a page that is rehearsed. */
export const isShort = ({ view }: Asked): boolean => lengthOf(view) <= LONGEST_RENDERED;

const lengthOf = (view: Asked["view"]): number => view?.length ?? 0;

/** Collects pages to be rehearsed. */
export class Rehearsal {
  readonly #pages = new Map<string, Asked[]>();
  readonly #times = new Map<string, number>();

  add(asked: Asked): void {
    this.#times.set(asked.entry, (this.#times.get(asked.entry) ?? 0) + 1);
    const pages = this.#pages.get(asked.entry) ?? [];
    if (pages.length >= MOST_OF_ONE || lengthOf(asked.view) > LONGEST_KEPT) return;
    this.#pages.set(asked.entry, [...pages, asked]);
  }

  /** One page of each template, the shortest, those of the most used first, then more of that one. */
  get pages(): Asked[] {
    const byUse = [...this.#pages]
      .sort(([a], [b]) => (this.#times.get(b) ?? 0) - (this.#times.get(a) ?? 0))
      .map(([, pages]) => pages.toSorted((a, b) => lengthOf(a.view) - lengthOf(b.view)));
    const [first = []] = byUse;
    return [...byUse.flatMap(([page]) => page ?? []), ...first.slice(1)];
  }
}

/** Views are understood by the templates that they were made for. */
const Kept = z.object({ templates: z.string(), pages: z.array(Asked) });

/** What was kept of the last publish with these templates; nothing where there was none. */
export async function lastRehearsal(cacheDir: string, templates: string): Promise<Asked[]> {
  const kept = parsedJson(Kept, await readFile(fileIn(cacheDir), "utf8").catch(() => ""));
  return kept?.templates === templates ? kept.pages : [];
}

/** Keeps pages for the next publish. Those of the last one go: what they show may have been taken down. */
export const keepRehearsal = (
  cacheDir: string,
  templates: string,
  { pages }: Pick<Rehearsal, "pages">,
): Promise<void> => writeWhole(fileIn(cacheDir), JSON.stringify({ templates, pages }));

const fileIn = (cacheDir: string): string => path.join(nextFolder(cacheDir), REHEARSAL);
