import { type AskedDate, dateIn } from "@/lib/search/dates";
import type { SearchEngine } from "@/lib/search/engine";
import { type NamedPage, namesFor } from "@/lib/search/names";
import type { Link } from "@/lib/site/link";
import { urls } from "@/lib/site/urls";
import type { LoadedSearch } from "./load";

/** How many years' pages of a day are led to, where the year was not said. */
const YEARS = 3;

const KIND_NAMES: Record<NamedPage["kind"], string> = { place: "地方", topic: "专题", person: "署名" };

/** The pages that a query leads to, whatever its stories say: of a place, a topic, a person, a day, a month, a year. `years`: those with stories, newest first. */
export async function leadsFor(
  query: string,
  { names, engine }: LoadedSearch,
  years: readonly string[],
): Promise<Link[]> {
  const date = dateIn(query);
  const dated = date ? await datedLeads(date, years, engine) : [];
  return [...dated, ...namesFor(query, names).map(nameLead)];
}

const nameLead = ({ kind, slug, name }: NamedPage): Link => ({
  label: `${name}（${KIND_NAMES[kind]}）`,
  url: nameUrl(kind, slug),
});

function nameUrl(kind: NamedPage["kind"], slug: string): string {
  switch (kind) {
    case "place":
      return urls.place(slug);
    case "topic":
      return urls.topic(slug);
    case "person":
      return urls.person(slug);
    default:
      return kind satisfies never;
  }
}

/** The day's page or, where there is none, its month's or its year's; and the day of all years. */
async function datedLeads(
  { year, month, day }: AskedDate,
  years: readonly string[],
  engine: SearchEngine,
): Promise<Link[]> {
  const asked = year ? [year] : years;
  const nearest = await Promise.all(
    asked.map((each) => firstThere(offersOf(each, month, day, year !== null), engine)),
  );
  const all =
    month && day && (await engine.hasStoriesOfDay(`${month}-${day}`))
      ? [{ label: `历年${dayLabel(month, day)}`, url: urls.today(`${month}-${day}`) }]
      : [];
  return [...nearest.flatMap((link) => link ?? []).slice(0, YEARS), ...all];
}

/** A page of a time, which is there if the time has stories. */
interface Offer extends Link {
  /** `2024-06-20`, `2024-06`, `2024` */
  time: string;
}

/** The nearest first; of a day in whatever year nothing but the day. */
function offersOf(year: string, month: string | null, day: string | null, isSaid: boolean): Offer[] {
  const about = (label: string, url: string, time: string): Offer => ({ label: `${label}的报道`, url, time });
  const ofDay = `${year}-${month}-${day}`;
  const ofMonth = `${year}-${month}`;
  return [
    ...(month && day ? [about(`${year}年${dayLabel(month, day)}`, urls.day(ofDay), ofDay)] : []),
    ...(month && isSaid ? [about(`${year}年${Number(month)}月`, urls.month(ofMonth), ofMonth)] : []),
    ...(isSaid ? [about(`${year}年`, urls.year(year), year)] : []),
  ];
}

const dayLabel = (month: string, day: string): string => `${Number(month)}月${Number(day)}日`;

/** The first page that there is. */
async function firstThere(offers: readonly Offer[], engine: SearchEngine): Promise<Link | null> {
  for (const { label, url, time } of offers) if (await engine.hasStoriesOf(time)) return { label, url };
  return null;
}

/** Puts the pages into their place; hidden where there are none. */
export function showLeads(parts: HTMLElement, leads: readonly Link[]): void {
  const list = parts.querySelector("ul");
  list?.replaceChildren(...leads.map(linkItem));
  parts.hidden = leads.length === 0;
}

/** A link as an item of a list. */
export function linkItem({ label, url }: Link): HTMLLIElement {
  const link = document.createElement("a");
  link.className = "link inline-block min-h-target leading-(--spacing-target)";
  link.href = url;
  link.textContent = label;
  const item = document.createElement("li");
  item.append(link);
  return item;
}
