import { expect, it } from "vitest";
import type { LayoutLine } from "@/lib/layout/model";
import { column, columns, line, ordered, page, paragraph, WHEAT } from "./set";

const HEAD = line("全县麦收全面展开", 60, 60, { size: 24 });
const LONG = [paragraph("麦收在望，", 60), ...WHEAT];
const flat = (text: string) => text.replace(/\s/g, "");

/** A line as a recogniser that cuts it behind some of its characters gives it. */
function cutBehind(whole: LayoutLine, count: number): LayoutLine[] {
  const [x, y] = whole.box;
  const head = whole.text.slice(0, count);
  const unsure = [{ at: 0, confidence: 0.4 }];
  return [
    line(head, x, y, { box: [x, y, count * 10 - 7, 10], confidence: 0.7 }),
    line(whole.text.slice(count), x + count * 10 + 1, y, { confidence: 0.9, unsure }),
  ];
}

it("pieces of a line that a recogniser has cut behind a mark are one line", () => {
  const lines = columns(
    [...LONG, ...LONG],
    [
      { x: 50, y: 100, chars: 14, rows: 12 },
      { x: 205, y: 100, chars: 14 },
    ],
  );
  const cut = lines.flatMap((each, index) => (index === 2 || index === 3 ? cutBehind(each, 2) : [each]));
  const { page: read, text } = ordered(page([HEAD, ...cut]));
  expect(text).toBe(ordered(page([HEAD, ...lines])).text);
  const joined = read.lines.find((each) => each.text === lines[2]?.text);
  expect(joined).toMatchObject({ confidence: 0.7, unsure: [{ at: 2, confidence: 0.4 }] });
});

it("a text's last characters are no piece of the column beside", () => {
  const left = column(WHEAT, { x: 50, y: 100, chars: 14 });
  const right = column([paragraph("大坝", 16), ...WHEAT], { x: 202, y: 100, chars: 14 });
  const { text } = ordered(page([HEAD, ...left.lines, ...right.lines]));
  expect(flat(text)).toContain(flat([...WHEAT, paragraph("大坝", 16)].join("")));
});
