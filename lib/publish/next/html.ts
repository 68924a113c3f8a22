/** Scripts that stay: structured data, speculation rules, our own islands, and the inline one that is marked. */
const KEPT_SCRIPT =
  /^<script(?=[^>]*\s(?:type="application\/ld\+json"|type="speculationrules"|src="\/islands\/|data-kept))/;

/** The slash of XML in an element that HTML never closes. */
const VOID_SLASH = /(<(?:br|col|hr|img|input|link|meta|source|track|wbr)\b[^<>]*?)\/>/g;

/**
 * Takes Next.js's client runtime out of a page: its scripts, inline payloads, preloads and markers. What is left needs
 * nothing but its islands. Regular expressions are safe here because React escapes `<` in every text and attribute, and
 * `JsonLd` in its own script: a `<` in the file always begins a tag.
 */
export function withoutRuntime(html: string): string {
  if (/<div hidden="" id="S:/.test(html)) {
    throw new Error(
      "React left content hidden until a script runs: no <Suspense> or loading.tsx around content",
    );
  }
  return (
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => (KEPT_SCRIPT.test(script) ? script : ""))
      .replace(/<link\b[^>]*\brel="(?:preload|modulepreload|prefetch|stylesheet)"[^>]*>/g, "")
      .replace(/<meta name="next-size-adjust"[^>]*>/g, "")
      // Next.js repeats Open Graph for X, which reads Open Graph itself; only the kind of card has no other name.
      .replace(/<meta name="twitter:(?!card")[^>]*>/g, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      // What HTML does not ask for: each costs every story's page a byte or two.
      .replace(VOID_SLASH, "$1>")
      .replace(' data-kept=""', "")
      .replace(/<div hidden=""><\/div>/g, "")
      .replace(/<style\b[^>]*>/g, "<style>")
      .replace(/<\/style><style>/g, "")
  );
}
