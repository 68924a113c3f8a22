import type { Entry } from "../entry";

/** Behind a link's address: `](/docs/#def-ca)`, `href="#def-ca"`. */
const FRAGMENT = /(?:\]\(<?[^()\s<>#]*|href\s*=\s*["'][^"'\s#]*)#([^\s()"'<>]+)/g;

/**
 * The places to which links of an archive lead, by what a short code may call them: a theme makes `def-ca` of `{{% def id="ca" %}}`.
 * Null where none leads there.
 */
export function placesLedTo(entries: readonly Entry[]): (id: string) => string | null {
  const places = new Map<string, string>();
  const fragments = new Set(
    entries.flatMap(({ body }) => [...body.text.matchAll(FRAGMENT)].map(([, fragment = ""]) => fragment)),
  );
  for (const fragment of fragments) {
    const parts = fragment.split("-");
    for (const [from] of parts.entries()) {
      const end = parts.slice(from).join("-");
      const known = places.get(end);
      if (known === undefined || known.length > fragment.length) places.set(end, fragment);
    }
  }
  return (id) => places.get(id) ?? null;
}
