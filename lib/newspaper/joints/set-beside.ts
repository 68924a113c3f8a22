import { jointRule, when } from "../grammar/rule";
import { INDENTED, isIndent, SAME_TYPE } from "../page/block-layout";

/** A text's last line that lacks no more fills its column. */
const FULL = 1.6;

export const setBeside = jointRule({
  name: "set-beside",
  note: "Convention “Paragraphs”: text that a column's end has cut begins flush at the head of the next; what stands in another region is of another story.",
  findings: [
    "other-region",
    "next-column",
    "goes-on-flush",
    "begins-indented",
    "begins-aside",
    "ended-short",
    "stops-full",
    "same-type",
    "larger-below",
    "smaller-below",
    "gap",
  ],
  examples: [
    {
      page: [
        "麦收在6月上旬全面展开。各地收割机日夜不停，预计十天之内可以全部收完，农民忙着卖",
        "粮，个个很忙。",
      ],
      set: [{ column: 0 }, { column: 1 }],
      on: "很忙",
      finds: ["next-column", "goes-on-flush", "stops-full", "same-type"],
    },
    {
      page: ["农民很忙。", "大桥合龙"],
      set: [{ region: 0 }, { region: 1, size: 2, column: 1 }],
      on: "大桥",
      finds: ["other-region", "next-column", "larger-below"],
    },
    { page: ["麦收全面展开", "麦收展开。"], on: "展开。", finds: null },
  ],
  look: ({ block: { layout: upper }, title, complete }, { block: { layout: lower } }) => {
    if (!upper || !lower) return [];
    const ratio = lower.size / upper.size;
    const same = ratio < SAME_TYPE && ratio > 1 / SAME_TYPE;
    const indented = isIndent(lower.room.first);
    const aside = lower.room.first > INDENTED && !indented;
    const texts = !upper.head && !lower.head && !title;
    return [
      ...when(upper.region.last !== lower.region.first, "other-region"),
      ...when(upper.column.last !== lower.column.first, "next-column"),
      ...when(same && !indented && !aside && !title && upper.room.last < INDENTED, "goes-on-flush"),
      ...when(same && indented && !title, "begins-indented"),
      ...when(texts && aside, "begins-aside"),
      ...when(texts && upper.room.last > FULL, "ended-short"),
      ...when(texts && upper.room.last <= FULL && !complete, "stops-full"),
      ...when(same, "same-type"),
      ...when(ratio >= SAME_TYPE, "larger-below"),
      ...when(ratio <= 1 / SAME_TYPE, "smaller-below"),
      ...when((lower.gap ?? 0) > 1.2, "gap"),
    ];
  },
});
