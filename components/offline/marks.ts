/*
 * What the worker writes into a page before it shows it, so that nothing moves when a script begins to run. A `<` in a
 * page always begins a tag, as React writes it.
 */

/** 2026年11月25日 08:30, in the reader's own time. */
export const moment = (at: number): string =>
  new Date(at).toLocaleString("zh-CN", { dateStyle: "long", timeStyle: "short" });

/** A kept page says quietly, above its content and in its column, that it is a copy and of when. `at`: milliseconds. */
export const markedAsCopy = (html: string, at: number): string =>
  html.replace(
    /<main\b[^>]*>(<article class="story[^>]*>)?/,
    (before) => `${before}<p class="crumbs quiet">没有网络，这是 ${moment(at)} 保存的一页</p>`,
  );

/** The page about reading offline, shown in the place of another: `page`, or `search`, which is never kept. */
export const markedAsStandIn = (html: string, wanted: "page" | "search"): string =>
  html.replace(/<html\b/, `<html data-wanted="${wanted}"`);
