import { parseArgs } from "node:util";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import { papers } from "../compose/papers";
import { compare } from "./compare";
import { mistakes, type Read, table } from "./report";
import { textOfOrdered } from "./true-text";
import { orderOf } from "./truth";
import { sheetPlans, typeset } from "./typeset";

/** `npm run layout:score -- [--pages N] [--skip N] [--wrong]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: "string", default: "28" },
      skip: { type: "string", default: "0" },
      wrong: { type: "boolean", default: false },
    },
  });
  const all = await papers();
  const skip = Number(values.skip);
  const reads: Read[] = [];
  for (const { paper, design, seed } of sheetPlans(all, skip + Number(values.pages)).slice(skip)) {
    const sheet = typeset(paper, design, seed, all);
    const began = performance.now();
    const text = textOfOrdered(orderOf(sheet));
    const output = toContract(splitPage(text));
    const seconds = (performance.now() - began) / 1000;
    const read = { sheet, comparison: compare(sheet, text, output), seconds, characterErrors: null };
    reads.push(read);
    if (values.wrong) console.log(mistakes(read).join("\n"));
  }
  console.log(table(reads));
}

await main();
