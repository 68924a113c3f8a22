import { expect, it } from "vitest";
import { COMMON_LOOKALIKES } from "@/lib/content/ocr/common-lookalikes";
import { confusableGroups } from "@/lib/content/ocr/confusables";
import { likenessBy } from "@/lib/content/ocr/lookalikes";
import { loadStrokes } from "@/lib/content/ocr/strokes";

const pairsOf = (group: string): [string, string][] => {
  const characters = [...group];
  return characters.flatMap((a, index) => characters.slice(index + 1).map((b): [string, string] => [a, b]));
};

it("each group is what its source says, and no character is in two", async () => {
  const strokes = await loadStrokes();
  const likeness = likenessBy(strokes, new Map());
  for (const [group, source] of COMMON_LOOKALIKES) {
    for (const [a, b] of pairsOf(group)) {
      if (source === "same strokes") expect([a, b, strokes.get(a)]).toEqual([a, b, strokes.get(b)]);
      if (source === "alike strokes") expect([a, b, likeness.of(a, b) >= 0.65]).toEqual([a, b, true]);
    }
  }
  const all = COMMON_LOOKALIKES.flatMap(([group]) => [...group]);
  expect(all.filter((character, index) => all.indexOf(character) !== index)).toEqual([]);
});

it("a site's own misreadings join them", () => {
  const fix = (wrong: string, right: string) => ({ wrong, right, context: [], note: "" });
  const groups = confusableGroups([fix("砵码", "砝码"), fix("佳平", "茌平"), fix("钢粱", "钢梁")]);
  expect(groups).toEqual(
    expect.arrayContaining(
      ["茌在往佳", "砝砵", "梁粱", "土士", "己已巳"].map((group) => expect.stringMatching(group)),
    ),
  );
});
