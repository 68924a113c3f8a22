import type { PrintedPage } from "@/lib/records/page";
import { type Position, type Problem, reporter } from "@/lib/records/problem";

/** The warning for a page whose picture readers see no more because of a takedown. `elsewhere`: pictures are on an office's server; `at`: the stories. */
export function withheldPicture(page: PrintedPage, elsewhere: boolean, at: Position): Problem[] {
  const { picture, asides, file } = page;
  if (!picture || !asides.some(({ kind }) => kind === "withdrawn")) return [];
  const warning = (message: string, cure: string) => [
    reporter(file)({ severity: "warning", rule: "withheld-picture", at, message, cure }),
  ];
  if (picture.file && picture.withheld)
    return warning(
      "撤下的稿件在版面图上的位置对不出来，不能只涂去它：整版的图不再显示",
      "用原来的文件重新导入这一版，加上 --force；没有原来的文件，可以不理",
    );
  if (!picture.file && elsewhere)
    return warning(
      "这一版有撤下的稿件，它的图在别的服务器上，这里涂不了：整版的图不再显示",
      "请那边把图撤下；要继续显示，把图放在这一版的文字旁边，程序会涂去那一块",
    );
  return [];
}
