import { parseArgs } from "node:util";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import { papers } from "../compose/papers";
import { compare } from "./compare";
import { openPress } from "./render";
import { mistakes, type Read, table } from "./report";
import { readFrom, SOURCES } from "./sources";
import { sheetPlans, typeset } from "./typeset";

/**
 * `npm run layout:score -- [--from truth|boxes|pdf|alto|paddle] [--pages N] [--skip N] [--design NAME] [--wrong]`: typesets pages, reads
 * them, and compares the stories that the splitter finds with those set. `boxes`: from lines as a faultless recogniser gives them, in
 * the order in which they are drawn; `pdf`: from the PDF that Chromium prints; `alto`, `paddle`: from
 * files as such recognisers write them, their boxes a little off; `truth`: with the order as it was set, which
 * shows what the splitter costs. `--wrong` lists what was read otherwise, and which lines were torn apart. Each fourteen pages have all designs.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string", default: "boxes" },
      pages: { type: "string", default: "28" },
      skip: { type: "string", default: "0" },
      design: { type: "string" },
      wrong: { type: "boolean", default: false },
    },
  });
  const source = SOURCES.find((name) => name === values.from);
  if (!source) throw new Error(`--from ${SOURCES.join(", ")}`);
  const all = await papers();
  const skip = Number(values.skip);
  const plans = sheetPlans(all, skip + Number(values.pages))
    .slice(skip)
    .filter(({ design }) => !values.design || design.name === values.design);
  const press = source === "pdf" ? await openPress() : null;
  const reads: Read[] = [];
  try {
    for (const { paper, design, seed } of plans) {
      const sheet = typeset(paper, design, seed, all);
      const { text, seconds } = await readFrom(source, sheet, press).catch((error: unknown) => {
        console.log(`${sheet.name} can't be read: ${error}`);
        return { text: "", seconds: 0 };
      });
      const began = performance.now();
      const output = toContract(splitPage(text));
      const read: Read = {
        sheet,
        comparison: compare(sheet, text, output),
        seconds: seconds + (performance.now() - began) / 1000,
        characterErrors: null,
      };
      reads.push(read);
      if (values.wrong) console.log(mistakes(read).join("\n"));
    }
  } finally {
    await press?.close();
  }
  console.log(table(reads));
}

await main();
