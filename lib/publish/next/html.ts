import { withoutRichRules } from "../render/rich-rules";

/** Scripts that stay: structured data, speculation rules, our own islands, and the inline one that is marked. */
const KEPT_SCRIPT =
  /^<script(?=[^>]*\s(?:type="application\/ld\+json"|type="speculationrules"|src="\/islands\/|data-kept))/;

/**
 * Takes Next.js's client runtime out of an exported page: its scripts, inline payloads, preloads and markers. What is
 * left is one self-contained file. Regular expressions are safe here because React escapes `<` in every text and
 * attribute, and `JsonLd` in its own script: a `<` in the file always begins a tag.
 */
export function finishHtml(html: string, islands: ReadonlyMap<string, string>): string {
  if (/<div hidden="" id="S:/.test(html)) {
    throw new Error(
      "React left content hidden until a script runs: no <Suspense> or loading.tsx around content",
    );
  }
  return withoutRichRules(
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => (KEPT_SCRIPT.test(script) ? script : ""))
      .replace(/<link\b[^>]*\brel="(?:preload|modulepreload|prefetch|stylesheet)"[^>]*>/g, "")
      .replace(/<meta name="next-size-adjust"[^>]*>/g, "")
      // Next.js repeats Open Graph for X, which reads Open Graph itself; only the kind of card has no other name.
      .replace(/<meta name="twitter:(?!card")[^>]*>/g, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<div hidden=""><\/div>/g, "")
      .replace(/<style\b[^>]*>/g, "<style>")
      .replace(/<\/style><style>/g, "")
      .replace(/(<script\b[^>]*\ssrc=")(\/islands\/[\w.-]+)"/g, (_all, before: string, src: string) => {
        const hashed = islands.get(src);
        if (!hashed) throw new Error(`No island ${src}`);
        return `${before}${hashed}"`;
      }),
  );
}
