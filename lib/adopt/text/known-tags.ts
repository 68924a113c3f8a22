/** The elements of HTML, today's and those of old pages. */
const KNOWN = new Set(
  [
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas",
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption",
    "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li",
    "link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre",
    "progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg",
    "table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr",
  ].flatMap((names) => names.split(" ")),
);

/** Whether a piece of HTML is none that anybody would show: `List<String>`, `<?php`, `<![CDATA[`. It is meant as it stands. */
export function isNoTag(html: string): boolean {
  if (/^<(?:\?|!\[CDATA\[|!doctype)/i.test(html)) return true;
  const name = /^<\/?([a-z][\w:.-]*)/i.exec(html)?.[1];
  return name !== undefined && !KNOWN.has(name.toLowerCase());
}
