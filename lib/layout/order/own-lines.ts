import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import { endsSentence } from "./sentences";
import { heightOf, type Span, sharedHeight, widthOf } from "./span";
import type { Stack } from "./stack";

/** How much of the page to the right of a stack is empty. */
export type RoomBeside = (stack: Stack) => number;

/** Fewer lines do not show that each stands by itself. */
const LEAST_LINES = 3;
/** Longer lines are no verses. */
const LONGEST_VERSE = 18;
/** Verses leave so much of their column empty, in heights of type: more than stands between two columns. */
const EMPTY = 3;
/** A figure, perhaps with its unit, at the end of a row. */
const FIGURE =
  /\d[\d.,．，–—―-]*\s*(?:元|分|角|斤|公斤|吨|亩|％|%|℃|度|人|票|岁|秒|分钟|名|枚|注|环|米|件|起|例|册|篇|次|户|个|辆|台|头|只|株)?$/;

/** No more of a line's end is looked at: figures of thousands of places would be looked through from each of them. */
const LONGEST_FIGURE = 40;

/** Whether a stack's lines are no paragraphs, but rows of figures or verses, each by itself. `beside`: room to its right. */
export const hasOwnLines = (stack: Stack, beside: number): boolean =>
  !stack.upright &&
  (areItems(stack) ||
    (stack.lines.length >= LEAST_LINES &&
      (areSayings(stack.lines) ||
        areSentences(stack.lines) ||
        ((beside > stack.size * EMPTY || isRagged(stack)) && areVerses(stack.lines)))));

const NUMBERED = /^(\d{1,2})[.．、](?!\d)/;

/** Lines by the numbers at their heads, which count from the first one; null where there are no such. */
export function numberedItems(lines: readonly PlacedLine[]): PlacedLine[][] | null {
  const items: PlacedLine[][] = [];
  let next: number | null = null;
  for (const line of lines) {
    const number = Number(NUMBERED.exec(line.line.text)?.[1] ?? Number.NaN);
    if (number === (next ?? number)) {
      items.push([line]);
      next = number + 1;
    } else if (next === null) return null;
    else items.at(-1)?.push(line);
  }
  return items.length > 1 ? items : null;
}

/** Whether a stack's lines are rows of figures or labelled items, whatever stands around them. */
export const areItems = (stack: Stack): boolean =>
  areTableRows(stack) || areRows(stack.lines) || areLabelled(stack.lines);

/** 今晚 阴，有小雨⏎明日 阴转多云, A3：高温假怎么放⏎A7：骑行青藏线: a label of as many characters at the head of each line. */
const LABELLED = /^(?![图圖左右上下])([^\s：:]{1,4})(?:\s+|[：:])\S.{3,}$/u;

function areLabelled(lines: readonly PlacedLine[]): boolean {
  if (lines.length < LEAST_LINES) return false;
  const labels = lines.map(({ line }) => LABELLED.exec(line.text)?.[1]?.length ?? 0);
  return (
    lines.every(beginsItem) ||
    (beginBelow(lines) && labels.every((length) => length > 0 && length === labels[0]))
  );
}

/** 夏至响雷三伏旱，⏎小暑落雨大暑还，: one clause a line, of as many characters. */
const SAYING = /^\p{Script=Han}{4,9}[，；。！？]$/u;

const areSayings = (lines: readonly PlacedLine[]): boolean =>
  lines.every(({ line }) => SAYING.test(line.text) && line.text.length === lines[0]?.line.text.length);

/** 二忌饭后马上洗。: one sentence, none of which ends within. */
const SENTENCE = /^[^。！？]{4,}[。！？]$/;

/** Whether each line is a sentence, all beginning below each other; whose they are may stand below, in brackets. */
function areSentences(lines: readonly PlacedLine[]): boolean {
  const last = lines.at(-1);
  const own = last && SOURCE.test(last.line.text) ? lines.slice(0, -1) : lines;
  return own.length >= LEAST_LINES && beginBelow(own) && own.every(({ line }) => SENTENCE.test(line.text));
}

/** Whether lines begin below each other. */
const beginBelow = (lines: readonly PlacedLine[]): boolean => {
  const lefts = lines.map(({ span }) => span.left);
  return Math.max(...lefts) - Math.min(...lefts) < (lines[0]?.line.size ?? 0) * 0.5;
};

/** 石城 阴有小雨 6℃/0℃: parts set apart, with a figure, and no mark of a sentence. */
const TABLE_ROW =
  /^(?=.*(?:\d|[一二三四五六七八九十百千半][元角分斤]))[^。；，、！？：]*\S\s+[^。；，、！？：\s]\S*\s+\S[^。；，、！？：]*$/u;
/** （省物价局价格监测中心）: whose figures they are. */
const SOURCE = /^[（(][^（()）]+[）)]$/;

/** 象棋：第一名 隗老根: of several lines each has a label or a figure, and parts set apart. */
const LABELLED_ROW = /^(?=.*[\d：])[^。；，！？]*\S\s+\S[^。；，！？]*$/u;

/** Whether each line has parts set apart and a figure, two of them as many; rows that go on in a second line begin further in. */
function areTableRows({ lines, size }: Stack): boolean {
  const last = lines.at(-1);
  const rows = last && SOURCE.test(last.line.text) ? lines.slice(0, -1) : lines;
  const areAll = (form: RegExp) => rows.every(({ line }) => form.test(line.text));
  return (
    rows.length > 1 &&
    (rows.length >= LEAST_LINES
      ? areAll(TABLE_ROW) || areAll(LABELLED_ROW)
      : areAll(TABLE_ROW) && isEven(rows)) &&
    rows.every(({ span }) => Math.abs(span.left - (rows[0]?.span.left ?? 0)) < size * 0.5)
  );
}

/** 1 至 5 月 完成⏎产值 23 亿元: figures of a text are set apart as well, but not in as many parts. */
const isEven = (rows: readonly PlacedLine[]): boolean =>
  new Set(rows.map(({ line }) => line.text.trim().split(/\s+/u).length)).size === 1;

/** Lines of a paragraph end less far from its edge, but for the last. */
const RAGGED = 1.9;

/** Whether a line that ends no sentence, and is not the last one, is shorter than lines of a paragraph are; 小标题 are as well. */
function isRagged({ lines, span, size }: Stack): boolean {
  const isSubhead = ({ bold }: PlacedLine["line"], below: PlacedLine | undefined) =>
    bold && below?.line.bold === false;
  return lines
    .slice(0, -1)
    .some(
      (line, index) =>
        span.right - line.span.right > size * RAGGED &&
        !endsSentence(line.line.text) &&
        !isSubhead(line.line, lines[index + 1]),
    );
}

/** A sign or the time of day, at the beginning of a row. */
const BULLET = /^[●○■□◆◇★☆▲△▼▽◎•]/;
const TIME = /^\d{1,2}[:：]\d{2}(?!\d)/;

/** Whether a line begins with a sign that items of a list begin with. */
export const beginsItem = ({ line }: PlacedLine): boolean => BULLET.test(line.text);

/** Whether each line ends with a figure, or begins with the time of day. */
export const areRows = (lines: readonly PlacedLine[]): boolean =>
  lines.length >= LEAST_LINES &&
  (lines.every(({ line }) => FIGURE.test(line.text.slice(-LONGEST_FIGURE)) && !/[。；]/.test(line.text)) ||
    lines.every(({ line }) => TIME.test(line.text)));

/** Whether a short line stands far in below the others. */
const isSignature = ({ span, line }: PlacedLine, lines: readonly PlacedLine[]): boolean =>
  lines.length > LEAST_LINES &&
  line.text.length <= 8 &&
  span.left - (lines[0]?.span.left ?? 0) > line.size * 3;

/** Whether lines are short, begin below each other, and no sentence ends within one. */
function areVerses(lines: readonly PlacedLine[]): boolean {
  const last = lines.at(-1);
  // Who wrote them may stand below, at the right.
  const own = last && isSignature(last, lines) ? lines.slice(0, -1) : lines;
  return (
    beginBelow(own) &&
    own.every(({ line: { text } }) => text.length <= LONGEST_VERSE && !/[。！？；][^”’』」）)]/u.test(text))
  );
}

/** Tells for stacks how far away the next thing to their right is: text, a picture, an upright rule, the edge of the page's text. */
export function roomBeside({ lines, pictures, rules }: PlacedPage, cell: number): RoomBeside {
  const spans = [
    ...lines.map(({ span }) => span),
    ...pictures,
    ...rules.filter((rule) => heightOf(rule) > widthOf(rule)),
  ];
  const edge = lines.reduce((most, { span }) => Math.max(most, span.right), 0);
  const grid = new Grid(
    spans.map((span) => ({ span })),
    cell,
  );
  return ({ span, size }) => {
    const beside: Span = { ...span, left: span.right, right: edge };
    if (beside.right <= beside.left) return 0;
    let nearest = edge;
    for (const { span: other } of grid.touching(beside))
      if (other.left >= span.right - size * 0.5 && sharedHeight(other, span) > 0)
        nearest = Math.min(nearest, other.left);
    return nearest - span.right;
  };
}
