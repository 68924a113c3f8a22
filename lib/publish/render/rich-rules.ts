/** A rule of the minified style sheet for `rich` texts alone: each of its selectors begins with that class. */
const RICH_SELECTOR = String.raw`\.rich(?![\w-])[^{},]*`;
const RICH_RULE = new RegExp(String.raw`(?<=[{}])\s*${RICH_SELECTOR}(?:,${RICH_SELECTOR})*\{[^{}]*\}`, "g");
/** An element of that class. */
const RICH_CLASS = /\sclass="(?:[^"]* )?rich[ "]/;

/**
 * Takes the rules for an editor's Markdown (tables, lists, notes) out of a page that has none: most stories are from printed
 * pages. Of one kind of rules only, since the site's policy lists the hash of every style there is.
 */
export const withoutRichRules = (html: string): string =>
  RICH_CLASS.test(html)
    ? html
    : html.replace(/<style>[\s\S]*?<\/style>/g, (style) => style.replace(RICH_RULE, ""));
