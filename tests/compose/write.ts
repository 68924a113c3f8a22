import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compose, OCR_HABITS } from "./compose";
import { papers } from "./papers";

/** `npx tsx tests/compose/write.ts FOLDER [PAPER …]`: the composed pages as `NAME.md` with `NAME.json`, to look at. */
const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error("Which folder?");
mkdirSync(folder, { recursive: true });
for (const paper of await papers()) {
  if (names.length > 0 && !names.includes(paper.name)) continue;
  for (const page of paper.pages) {
    for (const habit of OCR_HABITS) {
      const composed = compose(paper, page, habit);
      const file = path.join(folder, composed.name.replaceAll("/", "_"));
      writeFileSync(`${file}.md`, composed.text);
      writeFileSync(`${file}.json`, `${JSON.stringify(composed.label, null, 1)}\n`);
    }
  }
}
