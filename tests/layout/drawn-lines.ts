import { randomOf } from "../compose/random";
import { shuffled } from "./chance";
import { designNamed } from "./designs";
import type { Sheet, SheetLine } from "./sheet";

/** The sheet's lines in the order in which its program draws them. */
export function drawnLines(sheet: Sheet): SheetLine[] {
  const random = randomOf(`${sheet.name}/drawing`);
  const { drawing } = designNamed(sheet.design) ?? { drawing: "reading" };
  const titles = (line: SheetLine) => ["kicker", "headline", "deck"].includes(line.part);
  switch (drawing) {
    case "reading":
      return [...sheet.lines];
    case "titles-last":
      return [...sheet.lines.filter((line) => !titles(line)), ...sheet.lines.filter(titles)];
    case "frames-shuffled": {
      const columns = [...new Set(sheet.lines.map(({ column }) => column))];
      return shuffled(random, columns).flatMap((column) =>
        sheet.lines.filter((line) => line.column === column),
      );
    }
    case "lines-shuffled":
      return shuffled(random, sheet.lines);
    default:
      return drawing satisfies never;
  }
}
