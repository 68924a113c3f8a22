import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { readFileName } from "./file-name";
import { type Folio, folioOf } from "./folio";
import { type Given, type Identity, identify } from "./identify";
import type { InputFile } from "./input-file";
import type { NameLine } from "./page-name";
import type { PrintedPageRead } from "./page-reader";

/** A page of a file, named; `names`: lines of its edge that may print its name; `remarks`: how, where that is not certain. */
type Identified =
  | { ok: true; identity: Identity; names: NameLine[]; remarks: string[] }
  | { ok: false; problems: Problem[] };

/**
 * Names the pages of one file, one after the other: by the command line, the file's name, and what is printed at the edge of the
 * page. Of several pages in a file the edge comes before the name, which speaks of all of them.
 */
export function pageIdentifier(
  { file, absolute }: InputFile,
  given: Given,
): (page: Pick<PrintedPageRead, "layout" | "place" | "of">) => Identified {
  const named = readFileName(absolute);
  let date: string | null = null;
  let before: string | null = null;
  return ({ layout, place, of }) => {
    if (of > 1 && (given.page ?? given.name) !== null)
      return { ok: false, problems: place === 1 ? [onePageOnly(file, of)] : [] };
    const folio = folioOf(layout);
    date = named.date ?? folio.date ?? date;
    const next = before === null ? String(place).padStart(2, "0") : following(before);
    const page = of === 1 ? (named.page ?? folio.page) : (folio.page ?? next);
    const identified = identify(file, absolute, given, { date, page }, whatIs(place, of));
    if (!identified.ok) return identified;
    before = identified.identity.page;
    return {
      ok: true,
      identity: identified.identity,
      names: folio.names,
      remarks: remarksOn(folio, of, identified.identity.page),
    };
  };
}

/** 09 → 10, a09 → a10 */
const following = (page: string): string =>
  page.replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(digits.length, "0"));

const remarksOn = ({ page }: Folio, of: number, number: string): string[] =>
  of > 1 && page === null ? [`版面的边上没有读到版次，照在文件里的顺序编作第${number.toUpperCase()}版`] : [];

const whatIs = (place: number, of: number): string =>
  `${of > 1 ? `第 ${place} 页` : "这一版"}（文件名和版面的边上都没有写）`;

const onePageOnly = (file: string, of: number): Problem =>
  reporter(file)({
    severity: "error",
    rule: "page-of-many",
    at: FILE_START,
    message: `文件里有 ${of} 个版面，--page 和 --name 只能用于一个`,
    cure: "去掉它们：版次和版名从各版的边上读，读不到的照顺序编；或一版导出一个文件",
  });
