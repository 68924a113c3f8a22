import type { z } from "zod";
import type { Site } from "@/lib/records/site";
import { type Conflict, reportConflict } from "../schema/conflict";

/** The places' tiles make a map: every place has one, and no two share one. */
export function placeTiles({ value, issues }: z.core.ParsePayload<Site>): void {
  const { places } = value;
  if (places.every(({ tile }) => tile === undefined)) return;
  const report = (index: number, conflict: Conflict) =>
    reportConflict(issues, ["places", index, "tile"], places[index]?.tile, conflict);
  const taken = new Map<string, string>();
  for (const [index, { name, tile }] of places.entries()) {
    if (!tile) {
      report(index, {
        rule: "missing-tile",
        message: `别的地方在地图上有格，${name}没有`,
        cure: "给它写上 tile: [列, 行]；不要地图就把各地的 tile 都删去",
      });
      continue;
    }
    const cell = tile.join("、");
    const other = taken.get(cell);
    if (other === undefined) {
      taken.set(cell, name);
      continue;
    }
    report(index, {
      rule: "duplicate-tile",
      message: `${name}和${other}占了同一格 [${tile.join(", ")}]`,
      cure: "给其中一个换一格",
    });
  }
}
