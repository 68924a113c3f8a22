import { type ConfigData, HtmlValidate, type Result } from "html-validate";

/**
 * html-validate's recommended rules, which are the HTML standard's, WCAG's and good sense, but for those that are a matter
 * of spelling: React writes tags its own way, and browsers read both.
 */
const RULES: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // React keeps its own names, `dateTime`, `charSet`: HTML's attributes have no case.
    "attr-case": "off",
    // `<br/>`: the slash of a void element means nothing.
    "void-style": "off",
    // `hidden=""` and `open=""` are how React writes what is simply there.
    "attribute-empty-style": "off",
    "attribute-boolean-style": "off",
    // Numbers are as the paper writes them: a hyphen of another kind would be copied with them, and the style sheet keeps
    // their parts together.
    "tel-non-breaking": "off",
  },
};

const validator = new HtmlValidate(RULES);

/** What is wrong with a page's HTML, a line each; `name` says which page it is. */
export function htmlFaults(name: string, html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }: Result) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${name} ${line}:${column} ${ruleId}: ${message} (${selector ?? "no element"})`,
    ),
  );
}
