import type { PageDraft } from "@/lib/content/schema/page";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { Given, Identity } from "./identify";
import { type PrintedFacts, printsDate } from "./printed-facts";

/** What is printed, with the page's name (版名) as it was made out. */
export type KnownFacts = PrintedFacts & { name: string | null };

interface WhatIsKnown {
  file: string;
  identity: Identity;
  given: Given;
  facts: KnownFacts;
  /** The habits by which new pages are read. */
  habits: number | null;
  /** Whether the front matter is that of a page in `content/`: then only a name from the command line changes it. */
  archived: boolean;
}

/** Fields of a page as they are written. */
type PageHead = Partial<Record<keyof PageDraft, string>>;

/** Fields to set in a page's front matter: what it lacks, and what the command line says otherwise. */
export function pageFields(
  yaml: string,
  { file, identity, given, facts, habits, archived }: WhatIsKnown,
): PageHead {
  const named: PageHead = given.name === null ? {} : { name: given.name };
  if (archived) return named;
  const { value } = parseYaml(yaml, file, 2);
  const isThere = (key: keyof PageHead) => typeof value === "object" && value !== null && key in value;
  return {
    date: identity.date,
    ...(isThere("dateBasis") ? {} : { dateBasis: printsDate(facts, identity.date) ? "printed" : "editor" }),
    page: identity.page,
    ...(isThere("name") ? {} : { name: facts.name ?? `第${identity.page.toUpperCase()}版` }),
    ...named,
    ...(habits === null || isThere("habits") ? {} : { habits: String(habits) }),
  };
}
