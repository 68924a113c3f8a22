/** A problem of a file, as the terminal says it: `content/a.md:3:4 提醒 …`; its cure stands in lines below. The screen lists both, with a way there. */
const PROBLEM = /^\S.*:\d+:\d+ (?:错误|提醒) /;
const CURE = /^ {4}(?:→| )/;

/** Words of the terminal, and those of somebody who sees a desk. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^0 个错误，0 个提醒$/, "没有错误，没有提醒"],
  [/^0 个错误，(\d+) 个提醒$/, "没有错误；$1 处提醒列在下面，不妨碍发布"],
  [/^(\d+) 个错误，(\d+) 个提醒$/, "有 $1 个错误，列在上面：改好再发布"],
  [/编译模板/, "准备版式"],
  [/建立搜索索引/, "准备搜索"],
  [/写入 dist/, "写好网站"],
  [/^生成 (\S+) 个页面、.*$/, "重做了 $1 个页面"],
  [/^(用时 [\d.]+ 秒)：.*$/, "$1"],
  [/^(下一次到点：[^（]+)（.*）/, "$1"],
];

/** A line of a publish as the desk shows it; null for what stands elsewhere on the screen. */
export function plainLine(line: string): string | null {
  if (PROBLEM.test(line) || CURE.test(line)) return null;
  return WORDS.reduce((words, [from, to]) => words.replace(from, to), line);
}
