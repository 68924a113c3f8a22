import type { Problem } from "@/lib/records/problem";
import { reporter } from "../reading/context";
import { findRegion, loadDivisions, nearestRegions } from "../words/divisions";
import type { Position } from "../yaml/parse";

/** A `region` that is no part of China, or more than one, and what may have been meant. */
export async function checkRegion(region: string | undefined, at: Position): Promise<Problem[]> {
  if (region === undefined) return [];
  const divisions = await loadDivisions();
  if (findRegion(region, divisions)) return [];
  const candidates = nearestRegions(region, divisions).join("、");
  return [
    reporter("content/site.yml")(
      "error",
      "unknown-region",
      at.line,
      at.column,
      `报道地区“${region}”不在行政区划里，或不止一处`,
      `从省写起，相近的有：${candidates}；也可以删去这一行`,
    ),
  ];
}
