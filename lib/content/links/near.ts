import { pathKey } from "@/lib/records/spelling";
import { distanceOf } from "../words/distance";

/** How many candidates an editor is offered. */
const OFFERED = 3;

/** Finds among some names, addresses or paths those that one is most likely meant to be, best first. */
export type FindNear = (wanted: string) => string[];

/** The same in another spelling, then the same last part in another place, then one that is a few letters off. */
export function nearAmong(all: Iterable<string>): FindNear {
  const names = Array.from(all, (name) => ({ name, parts: partsOf(name) }));
  return (wanted) => nearest(partsOf(wanted), names);
}

function nearest(own: Parts, names: readonly { name: string; parts: Parts }[]): string[] {
  if (own.last === "") return [];
  const found: { name: string; distance: number }[] = [];
  for (const { name, parts } of names) {
    const distance = likeness(own, parts);
    if (distance !== null) found.push({ name, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** The candidates as the beginning of a cure; nothing where there are none. */
export const meantNames = (near: readonly string[]): string =>
  near.length > 0 ? `是否指 ${near.join("、")}；` : "";

interface Parts {
  key: string;
  folder: string;
  last: string;
}

function partsOf(name: string): Parts {
  const key = pathKey(name).replace(/\/$/, "");
  const cut = key.lastIndexOf("/") + 1;
  return { key, folder: key.slice(0, cut), last: key.slice(cut) };
}

/** The less the liker; null for two that nobody takes for one another. Letters are counted only where lengths are near. */
function likeness(a: Parts, b: Parts): number | null {
  if (a.key === b.key) return 0;
  if (a.last === b.last) return 1;
  const allowed = Math.min(3, Math.floor(a.last.length / 4));
  if (Math.abs(a.last.length - b.last.length) > allowed) return null;
  const distance = distanceOf(a.last, b.last);
  if (distance > allowed) return null;
  return distance + (a.folder === b.folder ? 1 : 3);
}
