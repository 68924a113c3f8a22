import { hasIndents } from "@/lib/newspaper/page/cut-run";
import { INDENT } from "@/lib/newspaper/page/line-room";
import { lineFeatures, opened, type PrintedLine } from "@/lib/newspaper/page/printed-line";
import { columnWidth } from "@/lib/newspaper/source/wrap";
import { type ComposedPage, compose } from "../compose/compose";
import type { Wrap } from "../compose/lines";
import type { Paper } from "../compose/parts";
import { randomOf } from "../compose/random";
import { Adam } from "./adam";

/** One printed line below another: what shows whether it begins a block, and whether it does. */
interface LineSample {
  features: readonly string[];
  begins: boolean;
}

/** The lines of papers' pages as set in columns of several widths and in several ways. */
export function lineSamples(papers: readonly Paper[]): LineSample[] {
  return papers.flatMap((paper) =>
    paper.pages.flatMap((page) =>
      settingsOf(paper).flatMap((setting, index) =>
        samplesOf(compose({ ...paper, ...setting }, page, "printed"), index),
      ),
    ),
  );
}

const WIDTHS = [10, 14, 19, 24];
const WRAPS: readonly Wrap[] = [
  { whole: true, hang: true, flushCaptions: true },
  { whole: true, hang: false, flushCaptions: false },
  { whole: false, hang: false, flushCaptions: true },
];

/** A paper as it is set, in columns of other widths, and with lines that are broken otherwise. */
const settingsOf = ({ width }: Paper): readonly Partial<Paper>[] => [
  ...[width, ...WIDTHS].map((width) => ({ width })),
  ...WRAPS.map((wrap, index) => ({ wrap, width: WIDTHS[index + 1] ?? width, indent: index > 0 })),
];

/** Share of blocks above which a blank line stands, and of further lines of text: at a column's head. */
const BLANK_ABOVE = 0.3;
const COLUMN_HEADS = 0.06;

interface Line {
  text: string;
  /** Whether a block begins with it. */
  first: boolean;
}

/** Samples of a page whose blank lines stand where `setting` puts them: none in the first. */
function samplesOf({ name, blocks }: ComposedPage, setting: number): LineSample[] {
  const lines = blocks.flatMap((block) =>
    block.split("\n").map((text, index): Line => ({ text, first: index === 0 })),
  );
  const texts = lines.map(({ text }) => text);
  const width = columnWidth([texts]);
  if (width === null) return [];
  const random = randomOf(`${name} ${setting}`);
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const apart = setting > 0 && random() < (line.first ? BLANK_ABOVE : COLUMN_HEADS);
    if (run && !apart) run.push(line);
    else runs.push([line]);
  }
  const page = { width, indents: hasIndents(texts) };
  return runs.flatMap((run) => samplesOfRun(run, page));
}

function samplesOfRun(lines: readonly Line[], page: { width: number; indents: boolean }): LineSample[] {
  const samples: LineSample[] = [];
  let open = 0;
  for (const [index, { text, first }] of lines.entries()) {
    const above = lines[index - 1];
    if (above && !INDENT.test(text)) {
      const line: PrintedLine = {
        text,
        above: above.text,
        twoAbove: lines[index - 2]?.text ?? null,
        below: lines[index + 1]?.text ?? null,
        twoBelow: lines[index + 2]?.text ?? null,
        aboveIsFirst: above.first || index === 1,
        open,
        ...page,
      };
      samples.push({ features: lineFeatures(line), begins: first });
    }
    open = first ? opened(text) : open + opened(text);
  }
  return samples;
}

/** Lines that show the same, and how many of them begin a block. */
interface Alike {
  ids: Int32Array;
  count: number;
  begins: number;
}

/** How far a weight moves in the first step. */
const PACE = 0.1;

/** Weights of the features, by logistic regression with L2. Deterministic. */
export function trainLines(samples: readonly LineSample[], hold = 1, epochs = 300): Record<string, number> {
  const ids = new Map<string, number>();
  const alike = new Map<string, Alike>();
  for (const { features, begins } of samples) {
    const key = features.join("|");
    const known = alike.get(key) ?? { ids: Int32Array.from(features, numbered), count: 0, begins: 0 };
    alike.set(key, known);
    known.count += 1;
    known.begins += Number(begins);
  }
  function numbered(feature: string): number {
    const id = ids.get(feature) ?? ids.size;
    ids.set(feature, id);
    return id;
  }
  const weights = new Float64Array(ids.size);
  const adam = new Adam(weights, new Float64Array(ids.size), hold);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const gradient = new Float64Array(ids.size);
    for (const { ids: own, count, begins } of alike.values()) {
      let sum = 0;
      for (const id of own) sum += weights[id] ?? 0;
      const slope = count / (1 + Math.exp(-sum)) - begins;
      for (const id of own) gradient[id] = (gradient[id] ?? 0) + slope;
    }
    adam.step(gradient, PACE * (1 - epoch / epochs));
  }
  return Object.fromEntries(
    [...ids].flatMap(([feature, id]) =>
      Math.abs(weights[id] ?? 0) < 0.02 ? [] : [[feature, Math.round((weights[id] ?? 0) * 100) / 100]],
    ),
  );
}
