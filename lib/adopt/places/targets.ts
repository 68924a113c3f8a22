import type { Entry } from "../entry";
import type { Place } from "../place";
import { addressKey, referenceNames, type Targets } from "./resolver";

/** Where texts of an archive may lead: old addresses, and the names of its files. `twins`: sources for which others stand. */
export function targetsOf(
  entries: readonly Entry[],
  places: ReadonlyMap<string, Place>,
  twins: ReadonlyMap<string, string>,
): Targets {
  const addresses = new Map<string, string>();
  const references = new Map<string, { url: string; title: string }>();
  for (const entry of entries) {
    const url = places.get(twins.get(entry.source) ?? entry.source)?.url;
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

/** The same without what leads to these addresses. */
export const targetsWithout = ({ addresses, references }: Targets, gone: ReadonlySet<string>): Targets => ({
  addresses: new Map([...addresses].filter(([, url]) => !gone.has(url))),
  references: new Map([...references].filter(([, { url }]) => !gone.has(url))),
});
