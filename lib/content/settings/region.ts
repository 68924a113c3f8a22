import { type Position, type Problem, reporter } from "@/lib/records/problem";
import { findRegion, loadDivisions, nearestRegions } from "../words/divisions";
import { isKnownRegion } from "../words/known-regions";

/** The error for a `region` that is no part of China, or the name of several, with the nearest names. */
export async function checkRegion(region: string | undefined, at: Position): Promise<Problem[]> {
  if (region === undefined || (await isKnownRegion(region, isRegion))) return [];
  const candidates = nearestRegions(region, await loadDivisions()).join("、");
  return [
    reporter("content/site.yml")({
      severity: "error",
      rule: "unknown-region",
      at,
      message: `报道地区“${region}”不在行政区划里，或不止一处`,
      cure: `从省写起，相近的有：${candidates}；也可以删去这一行`,
    }),
  ];
}

const isRegion = async (name: string): Promise<boolean> => findRegion(name, await loadDivisions()) !== null;
