import { describe, expect, it } from "vitest";
import { placesOf, type ReadingPlace, withPlace } from "@/components/reader/places";

describe("where readers left their stories", () => {
  it("a story's newest place takes the older one's, and is the newest of all", () => {
    expect(
      withPlace(
        [
          ["/a/", 3],
          ["/b/", 4],
        ],
        "/a/",
        7,
      ),
    ).toEqual([
      ["/b/", 4],
      ["/a/", 7],
    ]);
  });
  it("a story that was read to its end is forgotten", () => {
    expect(withPlace([["/a/", 3]], "/a/", 0)).toEqual([]);
  });
  it("only the newest fifty are kept", () => {
    const many = Array.from({ length: 50 }, (_, index): ReadingPlace => [`/${index}/`, 1]);
    const after = withPlace(many, "/new/", 2);
    expect(after).toHaveLength(50);
    expect(after[0]).toEqual(["/1/", 1]);
    expect(after.at(-1)).toEqual(["/new/", 2]);
  });
  it.each([[null], ["text"], [{ "/a/": 3 }], [[["/a/"], [3, "/a/"], "x", null]]])(
    "%j, which something else kept, is nothing",
    (kept) => {
      expect(placesOf(kept)).toEqual([]);
    },
  );
});
