import { type Problem, reporter } from "@/lib/records/problem";
import { readDate } from "../schema/typed-date";
import { isNothing } from "../schema/values";
import type { YamlData } from "../yaml/parse";
import { holdBackProblems, OF_ENTRY, OF_PAGE, OF_STORY } from "./hold-back";
import { plainWord, YES } from "./words";

/** Of a story's file: nothing where it is a draft or taken down, for then it is kept from readers already. */
export function heldStory(data: YamlData, file: string): Problem[] {
  const fields = fieldsOf(data.value);
  const kept =
    YES.has(plainWord(textOf(fields.draft))) ||
    (fields.takedown !== undefined && !isNothing(fields.takedown));
  const empty = "takedown" in fields && isNothing(fields.takedown) ? [emptyTakedown(data, file)] : [];
  return kept
    ? []
    : [...empty, ...holdBackProblems(data, [], fields, readDate(textOf(fields.date)), file, OF_STORY)];
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

const emptyTakedown = (data: YamlData, file: string): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "empty-takedown",
    at: data.locateKey([], "takedown"),
    message: "takedown 是空的，稿件照常发布",
    cure: "要撤下写 takedown: {date: 年-月-日, reason: 理由}；不撤下删去这一行",
  });

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The fields of a map; none of what is no map. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
