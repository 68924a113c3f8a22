import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { readFileName } from "./file-name";
import { type Folio, folioOf } from "./folio";
import { type Given, type Identity, identify } from "./identify";
import type { InputFile } from "./input-file";
import type { PrintedPageRead } from "./page-reader";

/** A page of a file, named; `remarks`: how, where that is not certain. */
type Identified =
  | { ok: true; identity: Identity; name: string | null; remarks: string[] }
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
  return ({ layout, place, of }) => {
    if (of > 1 && given.page !== null) return { ok: false, problems: [onePageOnly(file, of)] };
    const folio = folioOf(layout);
    date = named.date ?? folio.date ?? date;
    const own = { date, page: pageOf(named.page, folio, place, of) };
    const identified = identify(file, absolute, given, own);
    if (!identified.ok) return identified;
    return {
      ok: true,
      identity: identified.identity,
      name: folio.name,
      remarks: remarksOn(folio, of, identified.identity.page),
    };
  };
}

const pageOf = (named: string | null, { page }: Folio, place: number, of: number): string | null =>
  of === 1 ? (named ?? page) : (page ?? String(place).padStart(2, "0"));

const remarksOn = ({ page }: Folio, of: number, number: string): string[] =>
  of > 1 && page === null ? [`版面的边上没有读到版次，照在文件里的顺序编为第${number.toUpperCase()}版`] : [];

const onePageOnly = (file: string, of: number): Problem =>
  reporter(file)({
    severity: "error",
    rule: "page-of-many",
    at: FILE_START,
    message: `文件里有 ${of} 个版面，--page 只能用于一个`,
    cure: "去掉 --page：版次从各版的边上读，读不到的照顺序编；或一版导出一个文件",
  });
