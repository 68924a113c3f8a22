import { suspectsOn } from "@/lib/content/decisions/plan";
import type { LoadResult } from "@/lib/content/load";
import { suspectKey } from "@/lib/content/ocr/suspect-key";
import type { Context } from "@/lib/content/reading/context";
import { findMisreadings } from "@/lib/newspaper/suspects/ocr-fixes";
import { compare } from "@/lib/records/compare";
import type { Problem } from "@/lib/records/problem";
import type { Suspect } from "@/lib/records/suspect";
import type { OpenPage } from "../pages/tables";

/** Something that an editor should decide. `score`: how likely it is wrong, 0 to 1. */
export type Doubt =
  | { kind: "suspect"; id: string; score: number; file: string; suspect: Suspect }
  /** What a line is. */
  | { kind: "line"; id: string; score: number; file: string; problem: Problem };

/** Rules by which a line was read on weak evidence. */
const LINE_RULES: Readonly<Record<string, number>> = {
  "heading-as-text": 0.95,
  "text-as-caption": 0.95,
  "text-after-end": 0.9,
  "byline-in-sentence": 0.9,
  "two-headings": 0.8,
  "furniture-or-text": 0.7,
  "doubtful-join": 0.6,
  "weak-evidence": 0.6,
};

interface OfPage {
  suspects: readonly Suspect[];
  problems: readonly Problem[];
}

interface Sources {
  content: () => Promise<LoadResult>;
  context: () => Promise<Context | null>;
  page: (id: string, file: string) => Promise<OpenPage | null>;
}

export interface DoubtBook {
  /** All doubts, the worst first. */
  list: () => Promise<Doubt[]>;
  /** A file of the content is another one now; its path from the content's folder. */
  changed: (file: string) => void;
}

/** Doubts over all pages. Once they were read, a page is read again only when its file has changed: decisions come one a few seconds. */
export function doubtBook({ content, context, page }: Sources): DoubtBook {
  let pages: Map<string, OfPage> | null = null;
  const stale = new Set<string>();
  const readAll = async () => {
    const loaded = await content();
    const read = new Map<string, { suspects: Suspect[]; problems: Problem[] }>();
    const of = (file: string) => {
      const own = read.get(file) ?? { suspects: [], problems: [] };
      read.set(file, own);
      return own;
    };
    for (const suspect of loaded.suspects) of(suspect.file).suspects.push(suspect);
    for (const problem of loaded.problems)
      if (problem.file.startsWith("content/pages/")) of(problem.file).problems.push(problem);
    return read;
  };
  const readAgain = async (file: string, own: Context): Promise<OfPage> => {
    const open = await page(file, file);
    return { suspects: await suspectsOn(file, own), problems: open?.problems ?? [] };
  };
  return {
    async list() {
      const own = await context();
      if (!own) return [];
      if (!pages) {
        stale.clear();
        pages = await readAll();
      }
      for (const file of [...stale]) {
        stale.delete(file);
        pages.set(file, await readAgain(file, own));
      }
      return [...pages].flatMap(([file, found]) => doubtsOf(file, found, own)).sort(worstFirst);
    },
    changed(file) {
      const [, name] = /^(pages\/.+?)(?:\.layout\.json|\.md)$/.exec(file) ?? [];
      if (name) stale.add(`content/${name}.md`);
      // Other pages and stories say nothing of it, and decisions are looked up as they are.
      else if (!/^(?:pages|stories|media)\/|^ocr-fixes\.yml$/.test(file)) pages = null;
    },
  };
}

function doubtsOf(file: string, { suspects, problems }: OfPage, { fixes }: Context): Doubt[] {
  return [
    ...suspects
      .filter((suspect) => !isDecided(suspect, fixes))
      .map((suspect) => ({
        kind: "suspect" as const,
        id: suspectKey(suspect),
        score: suspect.score,
        file,
        suspect,
      })),
    ...problems.flatMap((problem): Doubt[] => {
      const score = problem.severity === "warning" ? LINE_RULES[problem.rule] : undefined;
      const id = `${file} ${problem.line}`;
      return score === undefined ? [] : [{ kind: "line", id, score, file, problem }];
    }),
  ];
}

/** Whether an entry of ocr-fixes.yml speaks of the place. */
const isDecided = ({ field, start, text }: Suspect, fixes: Context["fixes"]): boolean =>
  findMisreadings(field, fixes).some((match) => match.start < start + text.length && match.end > start);

/** Of two that are as bad the one on the newer page. */
const worstFirst = (a: Doubt, b: Doubt): number =>
  b.score - a.score || compare(b.file, a.file) || lineOf(a) - lineOf(b) || compare(a.id, b.id);

const lineOf = (doubt: Doubt): number => (doubt.kind === "suspect" ? doubt.suspect.line : doubt.problem.line);
