/** A name of the region that the paper covers. */
export interface PlaceName {
  /** 茌平区, 茌平, 梁水镇. */
  name: string;
  /** What stands before it where its place is given in full: 聊城市, 东昌府区; empty for the region's own. */
  within: readonly string[];
  /** Towns are named a hundred times less often than counties. */
  level: "county" | "town";
}

/** Finds the names that stand at a place of a text with exactly one character different. */
export interface PlaceIndex {
  oneOff(text: string, start: number): readonly { place: PlaceName; at: number }[];
}

/** Names by their first and by their second character: one of the two stands in any text that is one character off. */
export function indexPlaces(places: readonly PlaceName[]): PlaceIndex {
  const byFirst = groupBy(places, ({ name }) => name.charAt(0));
  const bySecond = groupBy(places, ({ name }) => name.charAt(1));
  return {
    oneOff: (text, start) => {
      const first = byFirst.get(text.charAt(start)) ?? [];
      const second = bySecond.get(text.charAt(start + 1)) ?? [];
      return [...first, ...second.filter(({ name }) => name.charAt(0) !== text.charAt(start))].flatMap(
        (place) => {
          const at = onlyDifference(text, start, place.name);
          return at === null ? [] : [{ place, at }];
        },
      );
    },
  };
}

/** The offset in the name of the only character that differs. */
function onlyDifference(text: string, start: number, name: string): number | null {
  let at: number | null = null;
  for (let index = 0; index < name.length; index += 1) {
    if (text.charAt(start + index) === name.charAt(index)) continue;
    if (at !== null) return null;
    at = index;
  }
  return at;
}

function groupBy(
  places: readonly PlaceName[],
  keyOf: (place: PlaceName) => string,
): Map<string, PlaceName[]> {
  const groups = new Map<string, PlaceName[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return groups;
}
