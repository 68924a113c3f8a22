import type { Evidence } from "@/lib/newspaper/grammar/place";

/** 版名 stands alone at the top, beside the folio or above a headline that is no smaller: 民生·热线, 健康周刊. */
export const pageName: Evidence = {
  name: "page-name",
  weigh: ({ facts, atTop, nearFolio, below }) => {
    if (facts.figures) return null;
    const { block, text, length } = facts;
    const next = below(1);

    const over =
      next !== null && (next.title || (nearFolio && length <= 6)) && !next.byline?.sure && !next.dateline;
    if (!facts.title || !atTop || length > 9 || facts.byline || !over) return { "page-line": -30 };
    const smaller = (next?.block.heading ?? 0) > block.heading && block.heading > 0;
    const phrase = /[“”？！，、]/.test(text) || (/\s/.test(text) && !/^[A-Za-z]?\d{1,3}\s/.test(text));
    const named =
      /·|^[A-Za-z]?\d{1,3}\s|(?:新闻|周刊|专刊|要闻|综合|视点|城事|信息|副刊|天地|专版|时评|评论|民生|社会|文化|体育|财经|教育|健康|今日.{2,4})$/.test(
        text,
      );
    const points =
      (nearFolio ? 3 : 0) +
      (named ? 5 : 0) +
      (text.includes("·") ? 3 : 0) -
      (phrase ? 5 : 0) +
      (named ? 0 : length <= 4 ? 3 : -3) +
      (smaller ? -1 : 0.5);
    return { "page-line": points };
  },
};

/** A bare date or number: of the page, at its edges; of a notice, below it; or the rest of a cut paragraph. */
export const bareFigures: Evidence = {
  name: "bare-figures",
  weigh: ({ facts, above, below }) => {
    if (!facts.figures) return null;
    const upper = above(1);
    const dated = /日\s*$/.test(facts.text);
    const edge = !upper || !below(1);
    return {
      "page-line": (edge ? 8 : 5) + (!dated && (!upper || upper.complete) ? 3 : 0),
      "notice-body": dated ? 7 : 0,
      paragraph: upper && !upper.complete && !upper.title ? 7 : 0,
      kicker: -8,
      headline: -8,
      deck: -8,
      subhead: -8,
    };
  },
};
