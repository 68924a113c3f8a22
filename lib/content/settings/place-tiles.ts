import type { z } from "zod";
import type { Site } from "@/lib/records/site";

/** The places' tiles make a map: every place has one, and no two share one. */
export function placeTiles({ value, issues }: z.core.ParsePayload<Site>): void {
  const { places } = value;
  if (places.every(({ tile }) => tile === undefined)) return;
  const report = (index: number, rule: string, message: string, cure: string) =>
    issues.push({
      code: "custom",
      path: ["places", index, "tile"],
      input: places[index]?.tile,
      params: { rule, message, cure },
    });
  const taken = new Map<string, string>();
  for (const [index, { name, tile }] of places.entries()) {
    if (!tile) {
      const cure = "给它写上 tile: [列, 行]；不要地图就把各地的 tile 都删去";
      report(index, "missing-tile", `别的地方在地图上有格，${name}没有`, cure);
      continue;
    }
    const cell = tile.join("、");
    const other = taken.get(cell);
    if (other === undefined) taken.set(cell, name);
    else
      report(index, "duplicate-tile", `${name}和${other}占了同一格 [${tile.join(", ")}]`, "给其中一个换一格");
  }
}
