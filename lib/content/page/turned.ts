import { type Problem, reporter } from "@/lib/records/problem";
import { DIRECTIONS } from "@/lib/text/characters";
import { nameOf } from "@/lib/text/invisible";

/**
 * A page's text, whose first line is line `firstLine` of `file`, without marks that turn the direction of letters: no paper
 * prints them, and a name can be spelt backwards with them. Each line that has any is named.
 */
export function withoutDirections(
  body: string,
  firstLine: number,
  file: string,
): { text: string; problems: Problem[] } {
  const report = reporter(file);
  const problems = body.split("\n").flatMap((line, index) => {
    const found = [...line.matchAll(DIRECTIONS)];
    const [first] = found;
    if (!first) return [];
    const names = [...new Set(found.map(([character]) => nameOf(character)))];
    return [
      report({
        severity: "warning",
        rule: "invisible-characters",
        at: { line: index + firstLine, column: first.index + 1 },
        message: `这一行有看不见的${names.join("、")}，网页上去掉了`,
        cure: "版面上没有印这种符号：从识别文字里删去",
      }),
    ];
  });
  return { text: problems.length > 0 ? body.replace(DIRECTIONS, "") : body, problems };
}
