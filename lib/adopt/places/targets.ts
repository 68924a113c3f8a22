import type { Entry } from "../entry";
import type { Place } from "../place";
import { addressKey, referenceNames, type Targets } from "./resolver";

/** Where texts of an archive may lead: old addresses, and the names of its files. */
export function targetsOf(entries: readonly Entry[], places: ReadonlyMap<string, Place>): Targets {
  const addresses = new Map<string, string>();
  const references = new Map<string, { url: string; title: string }>();
  for (const entry of entries) {
    const url = places.get(entry.source)?.url;
    if (url === undefined) continue;
    for (const address of entry.addresses) {
      const key = addressKey(address);
      if (key !== null && !addresses.has(key)) addresses.set(key, url);
    }
    const bare = entry.source.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-([^/]+)$/, "$1$2");
    for (const name of [...referenceNames(entry.source), ...referenceNames(bare)])
      if (!references.has(name)) references.set(name, { url, title: entry.title });
  }
  return { addresses, references };
}
