import type { Problem } from "@/lib/records/problem";
import type { YamlData } from "../yaml/parse";
import { holdBackProblems, OF_ENTRY, OF_PAGE, OF_STORY } from "./hold-back";
import { plainWord, YES } from "./words";

/** Of a story's file: nothing where it is a draft or taken down, for then it is kept from readers already. */
export function heldStory(data: YamlData, file: string): Problem[] {
  const fields = fieldsOf(data.value);
  const kept =
    YES.has(plainWord(textOf(fields.draft))) || (fields.takedown !== undefined && fields.takedown !== "");
  return kept ? [] : holdBackProblems(data, [], fields, textOf(fields.date) || null, file, OF_STORY);
}

/** Of a printed page's file, and of the entries of its `stories:`. */
export function heldPage(data: YamlData, file: string): Problem[] {
  const { stories, ...fields } = fieldsOf(data.value);
  const entries = Array.isArray(stories) ? stories : [];
  return [
    ...holdBackProblems(data, [], fields, null, file, OF_PAGE),
    ...entries.flatMap((entry: unknown, index) => {
      const own = fieldsOf(entry);
      const kept = own.omit !== undefined || own.takedown !== undefined;
      return kept ? [] : holdBackProblems(data, ["stories", index], own, null, file, OF_ENTRY);
    }),
  ];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The fields of a map; none of what is no map. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
