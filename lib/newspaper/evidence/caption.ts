import { photoRefs } from "../fields/photos";
import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { type BlockFacts, isMarked } from "../page/facts";
import { isItem, isNumberedPicture } from "../page/picture-series";

/** A photo story may be as long as a paragraph. */
const LONG_CAPTION = `${"收割机在麦田里作业，农民忙着装车。".repeat(10)} 本报记者 伊霄摄`;

export const captionForm = evidenceRule({
  name: "caption",
  note: "Convention “Pictures”: 图为…, 图①：…, a photographer's name at the end. A photo story is a caption alone.",
  findings: [
    "bullet-of-briefs",
    "numbered-picture",
    "sentence-after-end",
    "below-photo-label",
    "labelled",
    "credit-alone",
    "credited",
    "credited-and-long",
    "photo-label-above",
    "photo-label-above-long",
    "story-above-ended",
  ],
  examples: [
    { page: ["# 麦收全面展开", "图为收割机在麦田里作业。"], on: "图为", finds: ["labelled"] },
    { page: ["图片报道", "图为收割机在麦田里作业。"], on: "图为", finds: ["labelled", "photo-label-above"] },
    { page: ["麦收展开。", "本报记者 伊霄摄"], on: "伊霄", finds: ["credit-alone"] },
    { page: ["# 麦收全面展开", "收割机在麦田里作业。 本报记者 伊霄摄"], on: "伊霄", finds: ["credited"] },
    {
      page: ["麦收展开，机收率又有提高。（记者 刘聪 报道）", "收割机在麦田里作业。 本报记者 伊霄摄"],
      on: "伊霄",
      finds: ["credited", "story-above-ended"],
    },
    { page: ["# 麦收全面展开", LONG_CAPTION], on: "伊霄", finds: ["credited-and-long"] },
    { page: ["图片报道", LONG_CAPTION], on: "伊霄", finds: ["credited-and-long", "photo-label-above-long"] },
    { page: ["麦收展开。（记者 刘聪 报道）", "收割机正在作业。"], on: "正在", finds: "sentence-after-end" },
    { page: ["图片报道", "收割机正在作业。"], on: "正在", finds: "below-photo-label" },
    { page: ["△甲地开工。", "△乙地竣工。"], on: "乙地", finds: "bullet-of-briefs" },
    {
      page: ["▲豆腐坊里点卤。", "▲老人把麦子送到磨坊。", "▼奶瓶叮当作响。"],
      on: "磨坊",
      finds: ["labelled"],
    },
    {
      page: ["▲机手在检修。 倪涛/摄", "▲老人把麦子送到磨坊。 倪涛/摄"],
      on: "磨坊",
      finds: ["labelled"],
    },
    {
      page: ["▲豆腐坊里点卤。", "▲老人把麦子送到磨坊。", "上图：机手在检修。 倪涛/摄"],
      on: "磨坊",
      finds: ["labelled"],
    },
    {
      page: ["①豆腐坊里点卤。", "②老人把麦子送到磨坊。", "（图片均由作者拍摄）"],
      on: "点卤",
      finds: "numbered-picture",
    },
    { page: ["①豆腐要点卤。", "②麦子要晒干。", "③蜗牛睡得久。"], on: "晒干", finds: null },
    { page: ["# 麦收全面展开", "收割机正在作业。"], on: "正在", finds: null },
  ],
  look: ({ facts, photoLabel, above, below }) => {
    if (isItem(facts, above, below)) return "bullet-of-briefs";
    if (isNumberedPicture(facts, above, below)) return "numbered-picture";
    if (facts.caption === null) {
      if (isLeftOver(facts, above(1))) return "sentence-after-end";
      return photoLabel && !facts.title ? "below-photo-label" : null;
    }
    const short = facts.length <= 150;
    return [
      ...when(facts.caption === "labelled", "labelled"),
      ...when(facts.caption === "credit", "credit-alone"),
      ...when(facts.caption === "credited" && short, "credited"),
      ...when(facts.caption === "credited" && !short, "credited-and-long"),
      ...when(photoLabel && (facts.caption !== "credited" || short), "photo-label-above"),
      ...when(photoLabel && facts.caption === "credited" && !short, "photo-label-above-long"),
      // Below a story that is at its end a picture stands by itself.
      ...when(
        facts.caption === "credited" && above(1)?.last === true && !refersToPicture(above),
        "story-above-ended",
      ),
    ];
  },
});

/** A sentence below the end of a story, with nothing of its own, speaks of the story's picture. */
const isLeftOver = (facts: BlockFacts, above: BlockFacts | null) =>
  above?.last === true &&
  facts.complete &&
  facts.length <= 40 &&
  !facts.dateline &&
  facts.block.heading === 0;

/** How many blocks above a caption the text may refer to its picture. */
const BLOCKS_SEARCHED = 8;

/** Whether the story's text above says （右图）: the picture is its own. */
function refersToPicture(above: BlockInContext["above"]): boolean {
  for (let n = 1; n <= BLOCKS_SEARCHED; n += 1) {
    const facts = above(n);
    if (!facts || isMarked(facts)) return false;
    if (photoRefs(facts.text).length > 0) return true;
  }
  return false;
}
