import { jointRule } from "../grammar/rule";
import { stopsInSentence } from "../page/facts";

export const unfinishedAbove = jointRule({
  name: "unfinished-above",
  note: "Convention “Paragraphs”: nothing new begins in the middle of a sentence, though a caption may interrupt it.",
  findings: ["short-line", "in-sentence", "unfinished"],
  examples: [
    { page: ["仓里也堆满", "# 大桥提前合龙"], on: "大桥", finds: ["short-line", "unfinished"] },
    {
      page: ["麦收展开，仓里也堆满了，", "# 大桥提前合龙"],
      on: "大桥",
      finds: ["in-sentence", "unfinished"],
    },
    { page: ["麦收展开，品种如下：", "# 大桥提前合龙"], on: "大桥", finds: ["unfinished"] },
    { page: ["麦收展开。", "# 大桥提前合龙"], on: "大桥", finds: null },
  ],
  look: (upper) => {
    if (upper.complete) return null;
    if (upper.title) return ["short-line", "unfinished"];
    return stopsInSentence(upper) ? ["in-sentence", "unfinished"] : ["unfinished"];
  },
});
