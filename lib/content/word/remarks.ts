import type { Remark } from "../manuscript/manuscript";
import type { Found } from "./prepare";

/** What else of a document is not part of its text. */
export interface Beside {
  comments: string[];
  /** Headers and footers. */
  margins: string[];
  unknownSigns: number;
  lostPictures: number;
}

/** What an editor is told of a document, beside its text. */
export function remarksOn(found: Found, { comments, margins, unknownSigns, lostPictures }: Beside): Remark[] {
  return [
    ...say(found.deleted.length + found.insertions, {
      rule: "tracked-changes",
      message: `文档里有修订：采用了 ${found.insertions} 处插入，去掉了 ${found.deleted.length} 处删除${quoted(found.deleted)}`,
      cure: "核对稿子是不是定稿；不采用的修订先在 Word 里拒绝，再导入",
    }),
    ...say(comments.length, {
      rule: "comments-left-out",
      message: `${comments.length} 条批注没有收进正文${quoted(comments)}`,
      cure: "看一看批注说了什么，要改的改在稿子里",
    }),
    ...say(found.hidden.length, {
      rule: "hidden-text",
      message: `${found.hidden.length} 处隐藏文字没有收进正文${quoted(found.hidden)}`,
      cure: "要登的，在 Word 里取消隐藏再导入",
    }),
    ...say(margins.length, {
      rule: "margins-left-out",
      message: `页眉页脚的文字没有收进正文${quoted(margins)}`,
      cure: "要登的，把它写进正文",
    }),
    ...say(found.textBoxes, {
      rule: "text-boxes",
      message: `${found.textBoxes} 个文本框的文字接在了所在段落的后面`,
      cure: "核对先后次序；是图片说明的，写进图片的引号里",
    }),
    ...say(found.formulas, {
      rule: "formulas",
      message: `${found.formulas} 个公式写成了一行文字`,
      cure: "核对公式；写不成一行的，截成图片放进去",
    }),
    ...say(found.charts, {
      rule: "charts-left-out",
      message: `${found.charts} 个图表没有收进来`,
      cure: "在 Word 里把图表复制、选择性粘贴成图片，再导入；或截图",
    }),
    ...say(found.diagrams, {
      rule: "diagrams-left-out",
      message: `${found.diagrams} 个 SmartArt 图没有收进来，里面的文字也没有`,
      cure: "在 Word 里把它另存为图片，再导入；或把文字写进正文",
    }),
    ...say(found.objects, {
      rule: "objects-left-out",
      message: `${found.objects} 个嵌入的对象（表格、公式、文件）没有收进来`,
      cure: "双击打开，把内容复制进正文，或截成图片",
    }),
    ...say(found.shapes, {
      rule: "shapes-left-out",
      message: `${found.shapes} 个绘制的图形（线条、方框之类）没有收进来`,
      cure: "是装饰的可以不理；要登的截成图片",
    }),
    ...say(lostPictures, {
      rule: "pictures-left-out",
      message: `${lostPictures} 张图（组合在一起的，或画在图形里的）没有收进来`,
      cure: "在 Word 里取消组合再导入；或把图另存，放进 content/media/，在正文里写上",
    }),
    ...say(unknownSigns, {
      rule: "unknown-signs",
      message: `${unknownSigns} 个特殊字体的符号不知道是什么字，没有收进来`,
      cure: "对照原稿，把这些符号用输入法重打一遍",
    }),
  ];
}

const say = (count: number, words: Omit<Remark, "severity">): Remark[] =>
  count > 0 ? [{ severity: "warning", ...words }] : [];

/** How many characters of what is left out are shown. */
const SHOWN = 300;

/** ：“甲”“乙”, so that nothing of it is lost unseen. */
function quoted(texts: readonly string[]): string {
  const words = texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  const all = words.map((text) => `“${text}”`).join("");
  if (all === "") return "";
  const [shown, whole] = [[...all].slice(0, SHOWN).join(""), [...all].length];
  return `：${whole > SHOWN ? `${shown}……（共 ${whole} 字）` : all}`;
}
