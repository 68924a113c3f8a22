import { type Byline, ROLE_NAMES } from "@/lib/records/byline";
import type { Content } from "@/lib/records/content";
import type { Link } from "../link";
import { urls } from "../urls";

export interface BylineGroup {
  label: string;
  people: Link[];
}

/** Bylines that share role and outlet, together: 本报记者 胡磊 高田. */
export function bylineGroups(bylines: readonly Byline[], { people }: Pick<Content, "people">): BylineGroup[] {
  const groups: BylineGroup[] = [];
  for (const { name, role, outlet } of bylines) {
    const label = `${outlet ?? ""}${ROLE_NAMES[role]}`;
    const person: Link = { label: name, url: people[name] ? urls.person(people[name]) : "" };
    const last = groups.at(-1);
    if (last?.label === label) last.people.push(person);
    else groups.push({ label, people: [person] });
  }
  return groups;
}
