import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Part of a page as an HTML tree; without places. */
export const parseFragment = (html: string): Root => fromHtml(html, { fragment: true });

/** A whole page. */
export const parsePage = (html: string): Root => fromHtml(html);
