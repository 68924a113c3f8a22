import { evidenceRule } from "../grammar/rule";
import { mostlyOf, SURENESS, TITLE_PARTS } from "../page/paper-habits";
import { titleLookOf } from "../paper/title-look";

const FINDINGS = TITLE_PARTS.flatMap((part) =>
  SURENESS.flatMap((sure) => [`${part}-${sure}`, `plain-${part}-${sure}`] as const),
);
const PLAIN = ["十天颗粒归仓", "麦收全面展开", "□记者 高田", "麦收展开。"];
/** Another part that a line might be. */
const OTHER = {
  kicker: "label",
  headline: "label",
  deck: "label",
  subhead: "label",
  label: "deck",
} as const;
const PAGE = ["# 十天颗粒归仓", "# 麦收全面展开", "□记者 高田", "麦收展开。"];

export const paperLook = evidenceRule({
  name: "paper-look",
  note: "Convention “House style”: lines that stood in the same place of as many titles, marked alike and over the same, were kickers, headlines, decks or subheads on a paper's accepted pages.",
  findings: FINDINGS,
  examples: [
    ...TITLE_PARTS.flatMap((part) => [
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 5 }), finds: `${part}-surely` },
      {
        page: PLAIN,
        on: "颗粒",
        paper: looking("plain 1/2 byline", { [part]: 5 }),
        finds: `plain-${part}-surely`,
      },
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 2 }), finds: `${part}-wholly` },
      {
        page: PLAIN,
        on: "颗粒",
        paper: looking("plain 1/2 byline", { [part]: 2 }),
        finds: `plain-${part}-wholly`,
      },
      {
        page: PAGE,
        on: "颗粒",
        paper: looking("h1 1/2 byline", { [part]: 4, [OTHER[part]]: 1 }),
        finds: `${part}-mostly`,
      },
      {
        page: PLAIN,
        on: "颗粒",
        paper: looking("plain 1/2 byline", { [part]: 4, [OTHER[part]]: 1 }),
        finds: `plain-${part}-mostly`,
      },
      { page: PAGE, on: "颗粒", paper: looking("h1 1/2 byline", { [part]: 1 }), finds: `${part}-once` },
      {
        page: PLAIN,
        on: "颗粒",
        paper: looking("plain 1/2 byline", { [part]: 1 }),
        finds: `plain-${part}-once`,
      },
    ]),
    { page: PAGE, on: "颗粒", paper: looking("h1 1/2 text", { kicker: 5 }), finds: null },
    { page: PAGE, on: "颗粒", finds: null },
  ],
  look: (context) => {
    const { paper } = context.page;
    const look = paper && titleLookOf(context);
    const mostly = look ? mostlyOf(paper.looks[look.look]) : null;
    // Where nothing is marked, what looks alike need not be alike.
    return mostly && (context.page.marked ? mostly : `plain-${mostly}`);
  },
});

function looking(look: string, parts: Readonly<Record<string, number>>) {
  return { looks: { [look]: parts } };
}
