import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { papers } from "../compose/papers";
import { drawnLines } from "./drawn-lines";
import { drawPng, openPress, printPdf } from "./render";
import { layoutOf, orderOf } from "./truth";
import { sheetPlans, typeset } from "./typeset";

/**
 * `npx tsx tests/layout/write.ts FOLDER [--pages N] [--from N] [--dpi N]`: typeset sheets to look at and to try readers with:
 * `NAME.pdf`, with `--dpi` also `NAME.png`; `NAME.layout.json` (PageLayout), `NAME.order.json` (OrderedPage) and `NAME.json` (label).
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: "string", default: "14" },
      from: { type: "string", default: "0" },
      dpi: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error("Which folder?");
  mkdirSync(folder, { recursive: true });
  const all = await papers();
  const from = Number(values.from);
  const browser = await openPress();
  try {
    for (const { paper, design, seed } of sheetPlans(all, from + Number(values.pages)).slice(from)) {
      const sheet = typeset(paper, design, seed, all);
      const file = path.join(folder, sheet.name.replaceAll("/", "_"));
      const json = (end: string, data: unknown) =>
        writeFileSync(`${file}${end}`, `${JSON.stringify(data)}\n`);
      json(".layout.json", layoutOf(sheet, drawnLines(sheet)));
      json(".order.json", orderOf(sheet));
      json(".json", sheet.label);
      writeFileSync(`${file}.pdf`, await printPdf(browser, sheet));
      if (values.dpi) writeFileSync(`${file}.png`, await drawPng(browser, sheet, Number(values.dpi)));
      console.log(sheet.name);
    }
  } finally {
    await browser.close();
  }
}

await main();
