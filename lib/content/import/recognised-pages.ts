import path from "node:path";
import type { LayoutReader } from "@/lib/layout/readers/recognise";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { InputFile } from "./input-file";
import type { PageRead } from "./page-reader";
import { onPicture, pictureBeside } from "./picture-beside";

/** The pages of a recogniser's file; of a single one with the picture that it was made from, where that lies beside it. */
export async function recognisedPages(
  { file, absolute }: InputFile,
  reader: LayoutReader,
  text: string,
): Promise<PageRead[]> {
  const reading = await reader.read(text);
  if (reading.kind === "unreadable") {
    const { rule, message, cure, line = FILE_START.line } = reading;
    const problem = reporter(file)({ severity: "error", rule, at: { line, column: 1 }, message, cure });
    return [{ kind: "unread", problem }];
  }
  const { pages, engine, remarks } = reading.layout;
  const beside = pages.length === 1 ? await pictureBeside(absolute) : null;
  if (beside && !beside.sound) return [{ kind: "unread", problem: damagedBeside(file, beside.name) }];
  return pages.map((layout, index): PageRead => {
    const fitted = beside && onPicture(layout, reading.size, beside);
    return {
      kind: "page",
      place: index + 1,
      of: pages.length,
      layout: fitted ?? layout,
      source: reader.format,
      engine: engine ?? reader.name,
      remarks: [
        ...(index === 0 ? remarks : []),
        ...(beside && !fitted ? ["旁边同名的图片与识别结果的大小对不上，没有用作版面图"] : []),
      ],
      picture: fitted && beside ? beside.picture : null,
    };
  });
}

/** Nothing is imported: a page that was there would keep its old picture with the new places. */
const damagedBeside = (file: string, name: string): Problem =>
  reporter(file.replace(/[^/\\]+$/, name))({
    severity: "error",
    rule: "unread-picture",
    at: FILE_START,
    message: `图片坏了，全图解不出来；同名的识别结果（${path.basename(file)}）也没有导入`,
    cure: "换一张完好的，再导入；没有完好的，把它移走，只导入识别结果，这一版就没有版面图",
  });
