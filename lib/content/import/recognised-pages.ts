import type { LayoutReader } from "@/lib/layout/readers/recognise";
import { FILE_START, reporter } from "@/lib/records/problem";
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
