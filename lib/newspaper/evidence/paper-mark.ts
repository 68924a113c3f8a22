import { evidenceRule } from "../grammar/rule";
import { mostlyOf, SURENESS, TITLE_PARTS } from "../page/paper-habits";
import { titleLookOf } from "../paper/title-look";

const FINDINGS = TITLE_PARTS.flatMap((part) => SURENESS.map((sure) => `${part}-${sure}` as const));
/** Another part that a line might be. */
const OTHER = {
  kicker: "label",
  headline: "label",
  deck: "label",
  subhead: "label",
  label: "deck",
} as const;
const PAGE = ["## 麦收全面展开", "麦收展开。"];

export const paperMark = evidenceRule({
  name: "paper-mark",
  note: "Convention “House style”: what the headings, bold and plain lines of a paper's accepted pages were, those of its next page are.",
  findings: FINDINGS,
  examples: [
    ...TITLE_PARTS.flatMap((part) => [
      { page: PAGE, on: "全面", paper: { marks: { plain: {}, h2: { [part]: 5 } } }, finds: `${part}-surely` },
      { page: PAGE, on: "全面", paper: { marks: { plain: {}, h2: { [part]: 2 } } }, finds: `${part}-wholly` },
      {
        page: PAGE,
        on: "全面",
        paper: { marks: { plain: {}, h2: { [part]: 4, [OTHER[part]]: 1 } } },
        finds: `${part}-mostly`,
      },
      { page: PAGE, on: "全面", paper: { marks: { plain: {}, h2: { [part]: 1 } } }, finds: `${part}-once` },
    ]),
    { page: PAGE, on: "全面", paper: { marks: { plain: {}, h2: { headline: 2, deck: 2 } } }, finds: null },
    { page: PAGE, on: "全面", paper: { marks: { h1: { headline: 5 } } }, finds: null },
    { page: PAGE, on: "全面", finds: null },
  ],
  look: (context) => {
    const { paper } = context.page;
    // Where all lines are alike, their mark tells nothing.
    if (!paper || Object.keys(paper.marks).length < 2) return null;
    const look = titleLookOf(context);
    return look ? mostlyOf(paper.marks[look.mark]) : null;
  },
});
