/** Classes of what few pages hold: an editor's Markdown with its tables, lists and notes, and photos. */
const FEW = "(?:rich|photo|gallery)";
/** A rule of the minified style sheet for these alone: each of its selectors begins with such a class. */
const SELECTOR = String.raw`\.${FEW}(?![\w-])[^{},]*`;
const RULE = new RegExp(String.raw`(?<=[{}])\s*${SELECTOR}(?:,${SELECTOR})*\{[^{}]*\}`, "g");
/** A condition of which nothing is left. */
const EMPTY = /@media[^{}]*\{\}/g;
/** An element of such a class. */
const ELEMENT = new RegExp(String.raw`\sclass="(?:[^"]* )?${FEW}[ "]`);

const STYLE = /<style>[\s\S]*?<\/style>/g;

/**
 * Takes the rules for Markdown and photos out of a page that has neither: most stories are from printed pages. All or none,
 * since the site's policy lists the hash of every style there is.
 */
export const withoutRichRules = (html: string): string =>
  ELEMENT.test(html) ? html : html.replace(STYLE, (style) => style.replace(RULE, "").replace(EMPTY, ""));
