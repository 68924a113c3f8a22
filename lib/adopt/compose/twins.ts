import { nameDigest } from "@/lib/files/digest";
import { dayOf } from "@/lib/records/date";
import type { Entry } from "../entry";
import type { Sorted } from "../place";

/** Stories each of which is there once, and of the others the source of the one that stands for them. */
interface Distinct {
  stories: Sorted[];
  twins: ReadonlyMap<string, string>;
}

/** Of stories of the same day, headline and text the first counts; the addresses of the others lead to it. */
export function withoutTwins(sorted: readonly Sorted[]): Distinct {
  const first = new Map<string, Sorted>();
  const twins = new Map<string, string>();
  for (const each of sorted) {
    const key = keyOf(each.entry);
    const known = first.get(key);
    if (!known) {
      first.set(key, each);
      continue;
    }
    twins.set(each.entry.source, known.entry.source);
    const addresses = [...known.entry.addresses, ...each.entry.addresses];
    first.set(key, { ...known, entry: { ...known.entry, addresses } });
  }
  return { stories: [...first.values()], twins };
}

const keyOf = ({ date, title, body }: Entry): string =>
  nameDigest(JSON.stringify([dayOf(date), title.trim(), body.text.trim()]));
