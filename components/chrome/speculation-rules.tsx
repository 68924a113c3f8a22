/**
 * Browsers with speculation rules fetch a page of ours as soon as a finger rests on its link, or a pointer stays on it
 * (`moderate`); not where the reader saves data. Pages only, which all end in a slash: readers do not open feeds and pictures
 * next. Not `prerender`: a page is one small file, so that showing it takes no time, and its scripts would run unseen.
 */
const RULES = JSON.stringify({
  prefetch: [{ where: { href_matches: ["/", "/*/"] }, eagerness: "moderate" }],
});

export function SpeculationRules() {
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />;
}
