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
    : [
        ...empty,
        ...heldByName(data, textOf(fields.title), file),
        ...holdBackProblems(data, [], fields, readDate(textOf(fields.date)), file, OF_STORY),
      ];
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

const UNDONE = "草稿|初稿|未审|待审|未审核|待审核|未定稿|未完成";
const IN_FILE_NAME = new RegExp(
  `(?:^|[\\s_.\\-【（([])(${UNDONE}|(?<=[._])draft)稿?(?=$|[\\s_.\\-】）)\\]])|(?<=\\p{Script=Han})(${UNDONE})$`,
  "iu",
);
const IN_TITLE = new RegExp(`^[【（([［](${UNDONE})稿?[】）)\\]］]`);

/** A name that says the story is not done, 稿_未审.md, 【草稿】…, keeps nothing back. */
function heldByName(data: YamlData, title: string, file: string): Problem[] {
  const name = (file.split("/").at(-1) ?? "").replace(/\.md$/i, "").normalize("NFC");
  const inName = IN_FILE_NAME.exec(name);
  const [word, where, at] = inName
    ? [inName[1] ?? inName[2], "文件名", data.locateKey([], "title")]
    : [IN_TITLE.exec(title)?.[1], "标题", data.locate(["title"])];
  if (word === undefined) return [];
  return [
    reporter(file)({
      severity: "error",
      rule: "hold-back",
      at,
      message: `${where}里的“${word}”在这里不起作用，稿件会照常发布`,
      cure: `暂不发布写 draft: true；要照常发布，从${where}里删去“${word}”`,
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
