import path from "node:path";
import { parseArgs } from "node:util";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import { ocrFolder, ocrProblem, ocrState } from "@/lib/ocr/parts";
import { openRecogniser } from "@/lib/ocr/read-pictures";
import { papers } from "../compose/papers";
import { compare } from "./compare";
import { DESIGNS, UNSEEN_DESIGNS } from "./designs";
import { regionsOf } from "./regions";
import { openPress } from "./render";
import { mistakes, type Read, table } from "./report";
import { type Machines, readFrom, SOURCES, type Source } from "./sources";
import { sheetPlans, typeset } from "./typeset";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * `npm run layout:score -- [--from truth|boxes|pdf|alto|paddle|picture|scan] [--pages N] [--skip N] [--design NAME] [--unseen] [--wrong]`: typesets pages, reads
 * them, and compares the stories that the splitter finds with those set. `boxes`: from lines as a faultless recogniser gives them, in
 * the order in which they are drawn; `pdf`: from the PDF that Chromium prints; `alto`, `paddle`: from
 * files as such recognisers write them, their boxes a little off; `picture`, `scan`: from a clean picture at 300 dots an inch, and from one askew and noisy (`npm run
 * ocr:install` comes first); `truth`: with the order as it was set, which
 * shows what the splitter costs. `--wrong` lists what was read otherwise, and which lines were torn apart. `--unseen`: in designs that nothing was learned from. Each 24 pages have all designs (of the unseen ones each five).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string", default: "boxes" },
      pages: { type: "string", default: "28" },
      skip: { type: "string", default: "0" },
      design: { type: "string" },
      unseen: { type: "boolean", default: false },
      wrong: { type: "boolean", default: false },
    },
  });
  const source = SOURCES.find((name) => name === values.from);
  if (!source) throw new Error(`--from ${SOURCES.join(", ")}`);
  const all = await papers();
  const skip = Number(values.skip);
  const plans = sheetPlans(all, skip + Number(values.pages), values.unseen ? UNSEEN_DESIGNS : DESIGNS)
    .slice(skip)
    .filter(({ design }) => !values.design || design.name === values.design);
  const machines = await machinesFor(source);
  const reads: Read[] = [];
  try {
    for (const { paper, design, seed } of plans) {
      const sheet = typeset(paper, design, seed, all);
      const { text, page, scale, seconds, characterErrors } = await readFrom(source, sheet, machines).catch(
        (error: unknown) => {
          console.log(`${sheet.name} can't be read: ${error}`);
          return { text: "", page: null, scale: 1, seconds: 0, characterErrors: null };
        },
      );
      const began = performance.now();
      const output = toContract(splitPage(text, { layout: page }));
      const read: Read = {
        sheet,
        comparison: compare(sheet, text, output),
        seconds: seconds + (performance.now() - began) / 1000,
        regions: page && regionsOf(sheet, page, scale),
        characterErrors,
      };
      reads.push(read);
      if (values.wrong) console.log(mistakes(read).join("\n"));
    }
  } finally {
    await machines.press?.close();
    machines.recogniser?.close();
  }
  console.log(table(reads));
}

/** Starts what a source needs: Chromium, and for pictures what recognises them. */
async function machinesFor(source: Source): Promise<Machines> {
  const pictures = source === "picture" || source === "scan";
  if (!pictures && source !== "pdf") return { press: null, recogniser: null };
  const problem = pictures ? ocrProblem(await ocrState(ROOT)) : null;
  if (problem) throw new Error(problem);
  return { press: await openPress(), recogniser: pictures ? openRecogniser(ocrFolder(ROOT)) : null };
}

await main();
