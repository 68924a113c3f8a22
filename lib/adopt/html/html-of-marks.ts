const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The few marks of Markdown that short codes become, as HTML: they stand in a page of HTML. */
export const htmlOfMarks = (text: string): string =>
  text
    .replace(
      /\n(`{3,})([\w+#.-]*)\n([\s\S]*?)\n\1\n/g,
      (_, _fence, _language, code: string) => `<pre><code>${escaped(code)}</code></pre>`,
    )
    .replace(
      /!\[((?:[^\]\\]|\\.)*)\]\(<([^>]*)>(?: "([^"]*)")?\)/g,
      (_, alt: string, src: string, caption = "") =>
        `<figure><img src="${escaped(src)}" alt="${escaped(alt.replace(/\\(.)/g, "$1"))}">${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ""}</figure>`,
    )
    .replace(
      /\[([^\]\n]*)\]\(<([^>]*)>\)/g,
      (_, words: string, href: string) => `<a href="${escaped(href)}">${escaped(words)}</a>`,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>")
    .replace(
      /(`+) ?([^`\n]*?(?:\{\{|\{%)[^\n]*?) ?\1/g,
      (_, _mark, code: string) => `<code>${escaped(code)}</code>`,
    );
