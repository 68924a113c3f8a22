import type { PageLayout } from "@/lib/layout/model";
import { orderPage } from "@/lib/layout/order/order";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Paper } from "../compose/parts";
import type { Label } from "../score/label";
import { drawnLines } from "./drawn-lines";
import { altoOf, paddleOf } from "./engines";
import { layoutOfFile } from "./layout-of-file";
import type { Sheet } from "./sheet";
import { layoutOf } from "./truth";
import { learnedPlans, typeset } from "./typeset";

/** A typeset page as it is read, with its label: what the splitter learns from where lines stand. */
export interface LayoutSample {
  name: string;
  paper: string;
  text: string;
  page: OrderedPage;
  label: Label;
}

/** Typeset pages, read from faultless boxes, from ALTO and from PP-StructureV3's JSON by turns, without a browser. */
export async function layoutSamples(papers: readonly Paper[], count: number): Promise<LayoutSample[]> {
  const samples: LayoutSample[] = [];
  for (const [index, { paper, design, seed }] of learnedPlans(papers, count).entries()) {
    const sheet = typeset(paper, design, seed, papers);
    // Each design from another of the three every time.
    const layout = await readAs((index + seed) % 3, sheet);
    const { text, page } = orderPage(layout, { source: "alto", engine: null });
    samples.push({ name: sheet.name, paper: paper.name, text, page, label: sheet.label });
  }
  return samples;
}

async function readAs(source: number, sheet: Sheet): Promise<PageLayout> {
  if (source === 0) return layoutOf(sheet, drawnLines(sheet));
  return layoutOfFile(source === 1 ? altoOf(sheet) : paddleOf(sheet));
}
