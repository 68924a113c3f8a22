import { MAX_BYTES } from "@/lib/content/reading/files";
import type { OrderedPage } from "@/lib/layout/ordered";
import { serialiseLayout } from "@/lib/layout/serialise";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Failed, PageInput } from "./composed";
import type { pageIdentifier } from "./identify-pages";
import type { InputFile } from "./input-file";
import type { PageRead, PrintedPageRead } from "./page-reader";
import { putInOrder } from "./put-in-order";

/** Makes of a page that was read one to import: named, in the order of reading. */
export async function layoutInput(
  source: InputFile,
  read: PageRead,
  name: ReturnType<typeof pageIdentifier>,
): Promise<PageInput | Failed> {
  const { file, absolute } = source;
  const failed = (...problems: Problem[]): Failed => ({ kind: "failed", file, problems });
  if (read.kind === "unread") return failed(read.problem);
  if (read.layout.lines.length === 0) return failed(emptyPage(file, read));
  const identified = name(read);
  if (!identified.ok) return failed(...identified.problems);
  const { text, page, remarks } = await putInOrder(read.layout, read);
  const layout = shortEnough(page);
  return {
    kind: "input",
    file,
    absolute,
    encoding: "UTF-8",
    parts: { yaml: "", body: text },
    identity: identified.identity,
    place: read.of > 1 ? read.place : null,
    printed: {
      layout,
      picture: read.picture,
      names: identified.names,
      remarks: [...read.remarks, ...remarks, ...identified.remarks],
    },
  };
}

/** The layout's file; without what is said of single characters where it would be larger than content may be. */
function shortEnough(page: OrderedPage): string {
  const whole = serialiseLayout(page);
  if (Buffer.byteLength(whole) <= MAX_BYTES) return whole;
  return serialiseLayout({ ...page, lines: page.lines.map((line) => ({ ...line, unsure: [] })) });
}

const emptyPage = (file: string, { place, of }: PrintedPageRead): Problem =>
  reporter(file)({
    severity: "error",
    rule: "empty-page",
    at: FILE_START,
    message: of > 1 ? `第 ${place} 页没有文字，没有导入` : "版面上没有文字，没有导入",
    cure: "空白页、整版是图片的不用导入；印有文字的，核对识别结果，重新识别",
  });
