import type { Evidence } from "@/lib/newspaper/grammar/rule";

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
