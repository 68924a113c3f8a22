import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { isText } from "../page/facts";
import { mostSigned, type PaperHabits, shareOfStories } from "../page/paper-habits";
import { signedBelow } from "../page/signed-below";
import { isTitleLine } from "../page/title-runs";

const NONE = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };
const PLAIN = ["# 麦收全面展开", "麦收在全市十二个县区同时展开，机手们日夜不停。"];
const SIGNED = ["# 麦收全面展开", "麦收在全市十二个县区同时展开，机手们日夜不停。（记者 高田）"];

export const paperSigns = evidenceRule({
  name: "paper-signs",
  note: "Convention “House style”: where a paper signs below the headline, a title right over text is a 小标题, or heads a brief; where it signs at the end, the title over text that closes with names is a headline.",
  findings: [
    "unsigned-where-signed-below",
    "unsigned-where-briefs-are",
    "undated-where-dated",
    "signed-at-end",
    "unsigned-where-signed-at-end",
    "unsigned-where-nobody-signs",
    "no-subheads",
    "few-subheads",
    "many-subheads",
  ],
  examples: [
    {
      page: PLAIN,
      on: "全面",
      paper: { signed: { ...NONE, below: 4 } },
      finds: "unsigned-where-signed-below",
    },
    {
      page: PLAIN,
      on: "全面",
      paper: {
        stories: 9,
        subheads: 1,
        signed: { ...NONE, below: 7, none: 2 },
        briefs: { all: 2, unsigned: 2 },
      },
      finds: ["unsigned-where-briefs-are", "few-subheads"],
    },
    {
      page: PLAIN,
      on: "全面",
      paper: { stories: 4, subheads: 1, dated: 4, signed: { ...NONE, opening: 4 } },
      finds: ["undated-where-dated", "few-subheads"],
    },
    { page: SIGNED, on: "全面", paper: { signed: { ...NONE, closing: 4 } }, finds: "signed-at-end" },
    {
      page: PLAIN,
      on: "全面",
      paper: { signed: { ...NONE, closing: 4 } },
      finds: "unsigned-where-signed-at-end",
    },
    {
      page: PLAIN,
      on: "全面",
      paper: { signed: { ...NONE, none: 4 } },
      finds: "unsigned-where-nobody-signs",
    },
    { page: PLAIN, on: "全面", paper: { stories: 6 }, finds: "no-subheads" },
    { page: PLAIN, on: "全面", paper: { stories: 6, subheads: 1 }, finds: "few-subheads" },
    { page: PLAIN, on: "全面", paper: { stories: 6, subheads: 3 }, finds: "many-subheads" },
    { page: PLAIN, on: "全面", paper: { signed: { ...NONE, below: 2 } }, finds: null },
    { page: PLAIN, on: "全面", finds: null },
  ],
  look: (context) => {
    const { paper } = context.page;
    const next = context.below(1);
    if (!paper || !next || !isTitleLine(context.facts) || !isText(next) || next.title) return null;
    return [
      ...bySignature(context, paper),
      ...when((shareOfStories(paper, paper.dated) ?? 0) >= 0.7, "undated-where-dated" as const),
      ...subheadsOf(paper),
    ];
  },
});

function bySignature({ below }: BlockInContext, paper: PaperHabits) {
  const { all, unsigned } = paper.briefs;
  switch (mostSigned(paper)) {
    case "below":
      return all > 0 && unsigned >= all * 0.5 && isBrief(below)
        ? (["unsigned-where-briefs-are"] as const)
        : (["unsigned-where-signed-below"] as const);
    case "closing":
    case "end":
      return signedBelow(below) ? (["signed-at-end"] as const) : (["unsigned-where-signed-at-end"] as const);
    case "none":
      return ["unsigned-where-nobody-signs"] as const;
    default:
      return [];
  }
}

/** One short paragraph, and then another title or nothing. */
function isBrief(below: BlockInContext["below"]): boolean {
  const [text, after] = [below(1), below(2)];
  return text !== null && text.length <= 160 && (after === null || after.title);
}

/** How usual 小标题 are. */
function subheadsOf(paper: PaperHabits) {
  const share = shareOfStories(paper, paper.subheads);
  if (share === null) return [];
  if (share === 0) return ["no-subheads"] as const;
  return share < 0.35 ? (["few-subheads"] as const) : (["many-subheads"] as const);
}
