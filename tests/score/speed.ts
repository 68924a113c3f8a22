import { readFileSync } from "node:fs";
import path from "node:path";
import { splitPage } from "@/lib/newspaper/split";

/** `npm run split:speed`: how long the splitter takes for large and for odd pages; the median of five runs each. */

const REAL = readFileSync(
  path.resolve(import.meta.dirname, "../fixtures/pages/liaocheng-2024-06-22-01/page.md"),
  "utf8",
);
const RUNS = 5;

const megabytes = (text: string) => Buffer.byteLength(text) / 1e6;
const repeated = (text: string, size: number) => text.repeat(Math.ceil(size / megabytes(text)));

const INPUTS: Record<string, string> = {
  "the real page": REAL,
  "the real page, over and over, 0.5 MB": repeated(REAL, 0.5),
  "the real page, over and over, 1 MB": repeated(REAL, 1),
  "10,000 printed lines": "这是一行印在报纸栏里的样例文字一行有二十多个字左右\n".repeat(10_000),
  "10,000 short blocks": "样例行\n\n".repeat(10_000),
  "1 MB of three-character blocks": "样例行\n\n".repeat(90_900),
  "8,000 headings": "# 样例标题行\n\n".repeat(8_000),
  "8,000 decks": "——样例副题行\n\n".repeat(8_000),
  "2,000 stories cut off, 2,000 rests": "本报讯 这里的话没有写完\n\n"
    .repeat(2_000)
    .concat("写完了。（记者 王样例）\n\n".repeat(2_000)),
  "100,000 dashes and a letter": `${"-".repeat(100_000)}x`,
  "150,000 pictures in one caption": `# 样例标题\n\n${"图①：".repeat(150_000)}`,
  "40,000 brackets closed wrongly": "（".repeat(20_000).concat("”".repeat(20_000)),
  "20,000 formulas": "面积 $8 0 0 . 5$ 万亩，".repeat(20_000),
  "20,000 cells of tables": `<table>${"<tr><td>茌平</td><td>80</td></tr>".repeat(10)}</table>\n\n`.repeat(
    1_000,
  ),
  "1 MB of asterisks": "**".repeat(500_000),
  "1 MB of open brackets": "（".repeat(333_333),
};

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

splitPage(REAL);
for (const [name, text] of Object.entries(INPUTS)) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    splitPage(text);
    return performance.now() - start;
  });
  console.log(
    `${name.padEnd(40)} ${megabytes(text).toFixed(2).padStart(5)} MB  ${median(times).toFixed(0).padStart(6)} ms`,
  );
}
