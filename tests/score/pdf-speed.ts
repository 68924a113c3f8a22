import { readFile } from "node:fs/promises";
import { readPdf } from "@/lib/pdf/read-pdf";
import { printBroadsheet } from "./broadsheet";

/**
 * `npm run pdf:speed -- [FILE…]`: how long the pages of PDFs take, a full broadsheet by default: seconds until the page is read, from
 * the start of the thread for the first, and until it is drawn for readers.
 */

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(2).padStart(6);

const files = process.argv.slice(2);
const sources =
  files.length === 0
    ? [{ name: "broadsheet", bytes: await printBroadsheet() }]
    : await Promise.all(files.map(async (name) => ({ name, bytes: await readFile(name) })));

for (const { name, bytes } of sources) {
  let began = performance.now();
  for await (const read of readPdf(bytes)) {
    if (read.kind === "problem") {
      console.log(`${name}  ${read.page ?? "-"}  ${read.message}`);
      began = performance.now();
      continue;
    }
    const reading = seconds(began);
    const drawing = performance.now();
    const picture = await read.draw();
    const drawn =
      picture.kind === "picture" ? `${picture.width} × ${picture.height}, ${picture.bytes.length} B` : "-";
    const characters = read.layout.lines.reduce((sum, { text }) => sum + text.length, 0);
    console.log(
      `${name}  ${read.page}  ${characters} characters  read ${reading} s  drawn ${seconds(drawing)} s  ${drawn}`,
    );
    began = performance.now();
  }
}
const { maxRSS } = process.resourceUsage();
console.log(`peak memory ${Math.round(maxRSS / 1024)} MiB`);
