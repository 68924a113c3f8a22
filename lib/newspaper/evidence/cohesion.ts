import { evidenceRule } from "../grammar/rule";
import { cohesionOf } from "../page/cohesion";
import { isTitleLine } from "../page/title-runs";

/** Upper bounds of the classes, in hundredths. */
const TEXTS = [1, 2, 4, 6, 9, 13, 20, 100] as const;
const TITLES = [0, 15, 30, 50, 75, 100] as const;
const NAMES = [0, 1, 2, 4, 8] as const;
type Finding =
  | `text-to-${(typeof TEXTS)[number]}`
  | `lead-to-${(typeof TITLES)[number]}`
  | `above-to-${(typeof TITLES)[number]}`
  | `names-to-${(typeof NAMES)[number]}`
  | "more-names";
const FINDINGS: readonly Finding[] = [
  ...TEXTS.map((bound): Finding => `text-to-${bound}`),
  ...TITLES.map((bound): Finding => `lead-to-${bound}`),
  ...TITLES.map((bound): Finding => `above-to-${bound}`),
  ...NAMES.map((bound): Finding => `names-to-${bound}`),
  "more-names",
];

const classOf = <Bound extends number>(share: number, bounds: readonly Bound[], last: Bound): Bound =>
  bounds.find((bound) => share * 100 <= bound) ?? last;

export const cohesion = evidenceRule({
  name: "cohesion",
  note: "Convention “Headline”: below a 小标题 the same story goes on with the same names and things; a lead tells its headline again.",
  findings: FINDINGS,
  examples: [
    {
      page: ["# 麦收展开", "青石镇的麦收展开了。", "# 大桥合龙", "新河的大桥昨天合龙了。"],
      on: "大桥合龙",
      finds: ["text-to-1", "lead-to-75", "above-to-0", "names-to-0"],
    },
    { page: ["# 麦收展开", "青石镇的麦收展开了。"], on: "青石镇", finds: null },
  ],
  look: (context) => {
    const found = isTitleLine(context.facts) ? cohesionOf(context) : null;
    if (!found) return null;
    return [
      `text-to-${classOf(found.belowInAbove, TEXTS, 100)}`,
      `lead-to-${classOf(found.titleInBelow, TITLES, 100)}`,
      `above-to-${classOf(found.titleInAbove, TITLES, 100)}`,
      namesFound(found.namesShared),
    ];
  },
});

function namesFound(count: number): Finding {
  const bound = NAMES.find((each) => count <= each);
  return bound === undefined ? "more-names" : `names-to-${bound}`;
}
