import { evidenceRule } from "../grammar/rule";
import { mostlyOf, SURENESS, TITLE_PARTS } from "../page/paper-habits";
import { titleLookOf } from "../paper/title-look";

const FINDINGS = TITLE_PARTS.flatMap((part) => SURENESS.map((sure) => `${part}-${sure}` as const));
const PAGE = ["# 十天颗粒归仓", "# 麦收全面展开", "□记者 高田", "麦收展开。"];

export const paperLook = evidenceRule({
  name: "paper-look",
  note: "Convention “House style”: lines that stood in the same place of as many titles, marked alike and over the same, were kickers, headlines, decks or subheads on a paper's accepted pages.",
  findings: FINDINGS,
  examples: [
    ...TITLE_PARTS.flatMap((part) => [
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 5 }), finds: `${part}-surely` },
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 2 }), finds: `${part}-mostly` },
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 1 }), finds: `${part}-once` },
    ]),
    { page: PAGE, on: "颗粒", paper: looking("h1 1/2 text", { kicker: 5 }), finds: null },
    { page: PAGE, on: "颗粒", finds: null },
  ],
  look: (context) => {
    const { paper } = context.page;
    const look = paper && titleLookOf(context);
    return look ? mostlyOf(paper.looks[look.look]) : null;
  },
});

function looking(look: string, parts: Readonly<Record<string, number>>) {
  return { looks: { [look]: parts } };
}
