import { evidenceRule } from "../grammar/rule";
import { mostlyOf, SURENESS, TITLE_PARTS } from "../page/paper-habits";
import { titleLookOf } from "../paper/title-look";

const FINDINGS = TITLE_PARTS.flatMap((part) => SURENESS.map((sure) => `${part}-${sure}` as const));
const PAGE = ["## 麦收全面展开", "麦收展开。"];

export const paperMark = evidenceRule({
  name: "paper-mark",
  note: "Convention “House style”: what the headings, bold and plain lines of a paper's accepted pages were, those of its next page are.",
  findings: FINDINGS,
  examples: [
    ...TITLE_PARTS.flatMap((part) => [
      { page: PAGE, on: "全面", paper: { marks: { h2: { [part]: 5 } } }, finds: `${part}-surely` },
      { page: PAGE, on: "全面", paper: { marks: { h2: { [part]: 2 } } }, finds: `${part}-mostly` },
      { page: PAGE, on: "全面", paper: { marks: { h2: { [part]: 1 } } }, finds: `${part}-once` },
    ]),
    { page: PAGE, on: "全面", paper: { marks: { h2: { headline: 2, deck: 2 } } }, finds: null },
    { page: PAGE, on: "全面", paper: { marks: { h1: { headline: 5 } } }, finds: null },
    { page: PAGE, on: "全面", finds: null },
  ],
  look: (context) => {
    const { paper } = context.page;
    const look = paper && titleLookOf(context);
    return look ? mostlyOf(paper.marks[look.mark]) : null;
  },
});
