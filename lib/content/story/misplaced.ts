import { type Problem, reporter } from "@/lib/records/problem";
import { StoryDraft } from "../schema/story";
import type { YamlData } from "../yaml/parse";

const FIELDS = new Set(Object.keys(StoryDraft.shape));

/** Fields below the second fence are text: `draft: true` there keeps nothing back. `body` begins on line `firstLine` of `file`. */
export function fieldsInText(body: string, firstLine: number, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [index, line] of body.split("\n").entries()) {
    if (line.trim() === "" || line.trim() === "---") continue;
    const [, key = ""] = /^\s*([A-Za-z]+)\s*[:：](?:\s|$)/.exec(line) ?? [];
    if (!FIELDS.has(key.toLowerCase())) break;
    problems.push(
      reporter(file)({
        severity: "error",
        rule: "field-in-text",
        at: { line: index + firstLine, column: 1 },
        message: `“${line.trim().slice(0, 30)}”写在字段下面的 --- 之后，不起作用，会当作正文印出来`,
        cure: "把这一行移到第二个 --- 的上面；是正文就换一个说法",
      }),
    );
  }
  return problems;
}

/** Marks of Markdown and HTML, which are only read in the text. */
const MARKS =
  /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|\*\*(?=\S)[^*]*\S\*\*/gi;

/** Such marks in the words of a headline, which would be printed as they stand. */
export function marksInHeadline(draft: StoryDraft, data: YamlData, file: string): Problem[] {
  return (["title", "kicker", "deck"] as const).flatMap((key) => {
    const [mark] = draft[key]?.match(MARKS) ?? [];
    if (mark === undefined) return [];
    return [
      reporter(file)({
        severity: "warning",
        rule: "marks-in-field",
        at: data.locate([key]),
        message: `${key} 里的“${mark.slice(0, 30)}”是标记，会原样印出来`,
        cure: "字段里只写文字：删去标记，&amp; 之类换成它代表的字",
      }),
    ];
  });
}
