import type { Evidence, Place } from "@/lib/newspaper/grammar/rule";
import { type Facts, isMarked, isText } from "@/lib/newspaper/page/facts";

/** How far to look for a second subhead of the same story. */
const REACH = 12;

/** Convention "Headline": 小标题 come in series, marked alike, each over text of the same story. */
export const series: Evidence = {
  name: "subhead-series",
  weigh: (place) => {
    const { facts } = place;
    const next = place.below(1);
    if (!facts.title || facts.length > 26 || place.crowd || !next || !isText(next)) return null;
    const found = sibling(place, (n) => place.above(n)) || sibling(place, (n) => place.below(n));
    return found ? { subhead: facts.block.heading > 0 ? 1 : 2 } : null;
  },
};

function sibling({ facts }: Place, at: (n: number) => Facts | null): boolean {
  for (let n = 2; n <= REACH; n += 1) {
    const other = at(n);
    if (!other || other.byline?.sure || other.dateline) return false;
    if (isAlike(facts, other)) return true;
    if (other.block.heading > 0 && other.block.heading <= facts.block.heading) return false;
  }
  return false;
}

const isAlike = (a: Facts, b: Facts) =>
  b.title &&
  b.length <= 26 &&
  a.block.heading === b.block.heading &&
  a.block.bold === b.block.bold &&
  (isMarked(a) || (a.length <= 15 && b.length <= 15));
