import { jointRule, when } from "../grammar/rule";
import { startOf } from "../page/facts";
import { opensNews } from "../page/news-lead";
import { isTitleLine } from "../page/title-runs";

/** Share of a page's titles that stand over a byline or a dateline, from which an unsigned one is likely no headline. */
const MOST = 0.5;

export const titleOverText = jointRule({
  name: "title-over-text",
  note: "Conventions “Headline”, “Dateline”: what the text right below a title begins with.",
  findings: ["lead", "no-lead", "lead-among-signed", "no-lead-among-signed", "quotation", "long", "short"],
  examples: [
    { page: ["# 青竹变成金竹", "昨天，青竹变成了金竹。"], on: "昨天", finds: ["lead", "short"] },
    { page: ["# 青竹变成金竹", "本报讯 昨天，青竹变成了金竹。"], on: "昨天", finds: null },
  ],
  look: (upper, lower, page) => {
    if (!isTitleLine(upper) || isTitleLine(lower) || startOf(lower) !== null || lower.byline) return null;
    const lead = opensNews(lower.text);
    return [
      lead ? ("lead" as const) : ("no-lead" as const),
      ...when(page.runsSigned >= MOST && lead, "lead-among-signed"),
      ...when(page.runsSigned >= MOST && !lead, "no-lead-among-signed"),
      ...when(/^[“「『]/.test(lower.text), "quotation"),
      lower.length > 60 ? ("long" as const) : ("short" as const),
    ];
  },
});
