import { type Example, evidenceRule, when } from "../grammar/rule";
import { INDENTED, isIndent } from "../page/block-layout";

/** What a recogniser's labels are found as: title, text, caption, the page's own, advert, other. */
const LABELLED = ["label-title", "label-text", "label-caption", "label-own", "label-advert", "label-other"];

/** A first line that begins so near its column's edge has no indent: boxes are a little off. */
const FLUSH = 0.7;

export const setPlace = evidenceRule({
  name: "set-place",
  note: "Conventions “Headline”, “Paragraphs”, “Furniture”: headlines stand over the columns of their story, paragraphs begin two characters in, captions stand by their picture, folios at the page's edge.",
  findings: [
    "first-of-region",
    "last-of-region",
    "head-of-column",
    "indented",
    "flush",
    "aside",
    "centred",
    "right",
    "last-line-full",
    "wide",
    "narrow",
    "apart",
    "at-top",
    "at-bottom",
    "below-picture",
    "above-picture",
    "beside-picture",
    "label-title",
    "label-text",
    "label-caption",
    "label-own",
    "label-advert",
    "label-other",
  ],
  examples: [
    {
      page: ["麦收全面展开", "麦收展开。", "大桥合龙"],
      set: [{ region: 0 }, { region: 1, room: { first: 2, last: 5 } }, { region: 2 }],
      on: "展开。",
      finds: ["first-of-region", "last-of-region", "head-of-column", "indented"],
    },
    {
      page: ["第3版", "麦收全面展开"],
      set: [{}, { width: 3, room: { first: 4, last: 4 }, gap: 3 }],
      on: "全面",
      finds: ["first-of-region", "last-of-region", "aside", "centred", "wide", "apart"],
    },
    ...(["title", "text", "caption", "header", "advert", "list"] as const).map(
      (label, index): Example => ({
        page: ["麦收全面展开", "麦收展开。"],
        set: [{ label }, { region: 1 }],
        on: "全面",
        finds: [
          "first-of-region",
          "last-of-region",
          "flush",
          "last-line-full",
          LABELLED[index] ?? "label-other",
        ],
      }),
    ),
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ edge: "top" }, {}],
      on: "全面",
      finds: ["first-of-region", "flush", "last-line-full", "at-top"],
    },
    {
      page: ["麦收全面展开", "麦收展开。"],
      set: [{ edge: "bottom" }, {}],
      on: "全面",
      finds: ["first-of-region", "flush", "last-line-full", "at-bottom"],
    },
    { page: ["麦收全面展开", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts, above, below }) => {
    const { layout } = facts.block;
    if (!layout) return [];
    const { region, room, gap, width, edge, picture } = layout;
    const [upper, lower] = [above(1)?.block.layout, below(1)?.block.layout];
    const centred = room.first > 1 && Math.abs(room.first - room.last) < 1 && facts.title;
    return [
      ...when(upper?.region.last !== region.first, "first-of-region"),
      ...when(lower?.region.first !== region.last, "last-of-region"),
      ...when(gap === null, "head-of-column"),
      isIndent(room.first) ? "indented" : room.first < FLUSH ? "flush" : "aside",
      ...when(centred, "centred"),
      ...when(room.first > 3 && room.last < 1.2 && facts.length < 20, "right"),
      ...when(room.last < INDENTED, "last-line-full"),
      ...when(width > 1.6, "wide"),
      ...when(width < 0.7 && facts.length > 8, "narrow"),
      ...when(gap !== null && gap > 1.2, "apart"),
      ...when(edge === "top", "at-top"),
      ...when(edge === "bottom", "at-bottom"),
      ...when(picture === "above", "below-picture"),
      ...when(picture === "below", "above-picture"),
      ...when(picture === "beside", "beside-picture"),
      ...labelled(layout.label),
    ];
  },
});

function labelled(label: string | null) {
  switch (label) {
    case null:
      return [];
    case "title":
      return ["label-title"] as const;
    case "text":
      return ["label-text"] as const;
    case "caption":
      return ["label-caption"] as const;
    case "header":
    case "footer":
    case "page-number":
      return ["label-own"] as const;
    case "advert":
      return ["label-advert"] as const;
    default:
      return ["label-other"] as const;
  }
}
