import { jointRule } from "../grammar/rule";
import { type BlockFacts, isMarked, stopsInSentence } from "../page/facts";

const CUT_PARAGRAPH =
  "麦收在6月上旬全面展开，各地收割机日夜不停，预计十天之内可以全部收完，颗粒归仓，农民的脸上笑开了花，仓里也";

export const goesOn = jointRule({
  name: "goes-on",
  note: "Convention “Paragraphs”: a column break cuts a sentence, which goes on below. A short line without end may be half a paragraph, if the text below can go on from it.",
  findings: ["cut-off", "short-but-new-below", "short-and-open"],
  examples: [
    { page: [CUT_PARAGRAPH, "堆满了新麦。"], on: "新麦", finds: "cut-off" },
    { page: [CUT_PARAGRAPH, "　　堆满了新麦。"], on: "新麦", finds: null },
    { page: ["仓里也堆满", "了新麦。"], on: "新麦", finds: "short-and-open" },
    { page: ["仓里也堆满", "本报讯 麦收展开。"], on: "麦收", finds: "short-but-new-below" },
    { page: ["仓里堆满了。", "都是新麦。"], on: "新麦", finds: null },
  ],
  look: (upper, lower) => {
    if (stopsInSentence(upper)) return lower.block.indented ? null : "cut-off";
    return upper.title && !upper.complete ? afterShortLine(lower) : null;
  },
});

function afterShortLine(lower: BlockFacts) {
  const begins = lower.block.indented || isMarked(lower) || lower.byline?.sure || lower.dateline;
  return begins ? "short-but-new-below" : "short-and-open";
}
