import { evidenceRule, when } from "../grammar/rule";
import { opensNews } from "../page/news-lead";
import { isTitleLine } from "../page/title-runs";

export const openingWords = evidenceRule({
  name: "opening-words",
  note: "Convention “Paragraphs”: a story's first paragraph says when and who; later ones begin with 此外, 据介绍, a quotation.",
  findings: [
    "news-lead",
    "goes-on",
    "quotation",
    "salutation",
    "below-title",
    "below-text",
    "below-end",
    "one-sentence",
  ],
  examples: [
    {
      page: ["# 麦收全面展开", "昨天，收割机日夜不停。"],
      on: "日夜",
      finds: ["news-lead", "below-title", "one-sentence"],
    },
    {
      page: ["# 麦收全面展开", "昨天，收割机日夜不停，农民说十天可以收完，比去年早三天。"],
      on: "日夜",
      finds: ["news-lead", "below-title"],
    },
    { page: ["# 麦收全面展开", "昨天，收割机日夜不停。"], on: "全面", finds: null },
  ],
  look: ({ facts, above }) => {
    if (facts.title || facts.byline?.sure || facts.caption) return null;
    const upper = above(1);
    return [
      ...when(opensNews(facts.text), "news-lead"),
      ...when(
        /^(?:此外|同时|另外|据介绍|随后|接着|但|而|于是|其中|对此|为此|因此|目前|下一步|不过|然而|他|她|记者随后)/.test(
          facts.text,
        ),
        "goes-on",
      ),
      ...when(/^[“「『]/.test(facts.text), "quotation"),
      ...when(/[：:]$/.test(facts.text) && facts.length < 14, "salutation"),
      ...when(upper !== null && isTitleLine(upper), "below-title"),
      ...when(upper !== null && !isTitleLine(upper) && !upper.last, "below-text"),
      ...when(upper?.last === true, "below-end"),
      ...when(facts.complete && facts.length < 25, "one-sentence"),
    ];
  },
});
