import { evidenceRule, when } from "../grammar/rule";
import { isMarked } from "../page/facts";

const BEGINS_IN_TEXT = /^(?:记者|据|近日|目前|今年|昨|当日|同时|此外|但|而|其中|并|也|还|他|她|我们|它|该)/;
const ENDS_IN_TEXT = /[的和与及或在将把被对从向是了为等到就则也都而且于以其这那个]$/;
/** A quotation that is opened and not closed, or closed and not opened. */
const HALF_QUOTED = /[“『「（《][^”』」）》]*$|^[^“『「（《]*[”』」）》]/;

export const fragment = evidenceRule({
  name: "fragment",
  note: "Convention “Paragraphs”: words with which a text is cut off, or goes on, rather than a title begins or ends.",
  findings: ["begins-in-text", "ends-in-text", "half-a-quotation"],
  examples: [
    { page: ["麦收展开。", "目前已收三成", "进度很快。"], on: "三成", finds: ["begins-in-text"] },
    { page: ["麦收展开。", "收割机开进了", "田里。"], on: "开进", finds: ["ends-in-text"] },
    { page: ["麦收展开。", "老乡说：“好收成", "”"], on: "好收成", finds: ["half-a-quotation"] },
    {
      page: ["麦收展开。", "他说“丰收年的", "”"],
      on: "丰收年",
      finds: ["begins-in-text", "ends-in-text", "half-a-quotation"],
    },
    { page: ["麦收展开。", "收割机开进麦田", "进度很快。"], on: "麦田", finds: null },
    { page: ["### 目前已收三成", "进度很快。"], on: "三成", finds: null },
  ],
  look: ({ facts }) => {
    const { text } = facts;
    if (!facts.title || isMarked(facts)) return null;
    const found = [
      ...when(BEGINS_IN_TEXT.test(text), "begins-in-text"),
      ...when(ENDS_IN_TEXT.test(text), "ends-in-text"),
      ...when(HALF_QUOTED.test(text), "half-a-quotation"),
    ];
    return found.length > 0 ? found : null;
  },
});
