import { orderPage } from "@/lib/layout/order/order";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Paper } from "../compose/parts";
import type { Label } from "../score/label";
import { drawnLines } from "./drawn-lines";
import { altoOf } from "./engines";
import { layoutOfFile } from "./layout-of-file";
import { layoutOf } from "./truth";
import { sheetPlans, typeset } from "./typeset";

/** A typeset page as it is read, with its label: what the splitter learns from where lines stand. */
export interface LayoutSample {
  name: string;
  paper: string;
  text: string;
  page: OrderedPage;
  label: Label;
}

/** Typeset pages, read from faultless boxes and from ALTO by turns, without a browser. */
export async function layoutSamples(papers: readonly Paper[], count: number): Promise<LayoutSample[]> {
  const samples: LayoutSample[] = [];
  for (const [index, { paper, design, seed }] of sheetPlans(papers, count).entries()) {
    const sheet = typeset(paper, design, seed, papers);
    const layout = index % 2 === 0 ? layoutOf(sheet, drawnLines(sheet)) : await layoutOfFile(altoOf(sheet));
    const { text, page } = orderPage(layout, { source: "alto", engine: null });
    samples.push({ name: sheet.name, paper: paper.name, text, page, label: sheet.label });
  }
  return samples;
}
