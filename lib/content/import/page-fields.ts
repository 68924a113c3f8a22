import { parseYaml } from "@/lib/content/yaml/parse";
import type { Given, Identity } from "./identify";
import { type PrintedFacts, printsDate } from "./printed-facts";

interface Sources {
  file: string;
  identity: Identity;
  given: Given;
  facts: PrintedFacts;
  /** Whether the front matter is that of a page in `content/`: then only a name from the command line changes it. */
  archived: boolean;
}

/** Fields to set in a page's front matter: what it lacks, and what the command line says otherwise. */
export function pageFields(
  yaml: string,
  { file, identity, given, facts, archived }: Sources,
): Record<string, string> {
  const named: Record<string, string> = given.name === null ? {} : { name: given.name };
  if (archived) return named;
  const { value } = parseYaml(yaml, file, 2);
  const lacking = (key: string, text: string): Record<string, string> =>
    typeof value === "object" && value !== null && key in value ? {} : { [key]: text };
  return {
    date: identity.date,
    ...lacking("dateBasis", printsDate(facts, identity.date) ? "printed" : "editor"),
    page: identity.page,
    ...lacking("name", facts.name ?? `第${identity.page.toUpperCase()}版`),
    ...named,
  };
}
