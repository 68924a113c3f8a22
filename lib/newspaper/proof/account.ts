import type { FurnitureKind } from "@/lib/records/page";
import { spliced } from "../source/markup/splice";
import type { SplitProblem } from "../source/remarks";
import type { SourceText } from "../source/source";
import { EMPTY_TRACED, type Traced } from "../source/traced";
import type { SplitStory } from "../story/split-story";

/** One piece of furniture; `line` is its first. */
export interface Furniture {
  line: number;
  kind: FurnitureKind;
  text: Traced;
  /** Its Markdown marks. */
  markup: Traced;
}

/** How many characters, without white space, went to stories and how many to furniture. Marks of Markdown count. */
export interface Characters {
  stories: number;
  furniture: number;
}

/** What the proof found: remainders as furniture so that nothing is lost, and an error for each flaw. */
interface Account {
  characters: Characters;
  furniture: Furniture[];
  problems: SplitProblem[];
}

/**
 * The proof, made on every split: each character of the text has exactly one owner, a story or furniture; and the text is
 * the printed one but for the conversions that are told of.
 */
export function account(
  source: SourceText,
  stories: readonly SplitStory[],
  furniture: readonly Furniture[],
): Account {
  const printed = printedIn(source.text);
  const ofStories = stories.flatMap(textsOf);
  const ofFurniture = furniture.flatMap(({ text, markup }) => [text, markup]);
  const owners = ownersOf(source.text.length, [ofStories, ofFurniture]);
  const found: Account = {
    furniture: [],
    problems: unrecorded(source),
    characters: {
      stories: countOf(printed, ofStories),
      furniture: countOf(printed, ofFurniture),
    },
  };
  for (const { number, start, end } of source.lines) {
    const lost: number[] = [];
    let twice = false;
    for (let offset = start; offset < end; offset += 1) {
      if (owners[offset] === 1 || printed[offset] === 0) continue;
      if (owners[offset] === 0) lost.push(offset);
      else twice = true;
    }
    const text = { text: lost.map((offset) => source.text.charAt(offset)).join(""), at: lost };
    found.characters.furniture += lost.length;
    if (lost.length > 0) found.furniture.push({ line: number, kind: "other", text, markup: EMPTY_TRACED });
    if (lost.length > 0) found.problems.push(flaw("lost-text", number, `第 ${number} 行有文字没有归属`));
    if (twice) found.problems.push(flaw("double-owner", number, `第 ${number} 行有文字归属了两处`));
  }
  return found;
}

/** The errors where the text differs from the printed one, and no conversion says so. */
function unrecorded({ text, printed, conversions, position }: SourceText): SplitProblem[] {
  const told = conversions.map(({ start, end, to }) => ({ start, end, to }));
  const expected = spliced(printed.text, told);
  if (expected === text) return [];
  let same = 0;
  while (expected.charAt(same) === text.charAt(same)) same += 1;
  const { line } = position(same);
  return [flaw("unrecorded-change", line, `第 ${line} 行的文字有改动没有记录`)];
}

/** Every traced text that a story owns. */
function textsOf({ headline, blocks, owned }: SplitStory) {
  const titles = [headline.kicker, headline.main, headline.deck].filter((part) => part !== null);
  return [...titles, ...blocks.map(({ text }) => text), ...owned.map(({ text }) => text)];
}

/** For each unit of a text 1 where something is printed, 0 where white space is. */
function printedIn(text: string): Uint8Array {
  const printed = new Uint8Array(text.length).fill(1);
  for (const { 0: gap, index } of text.matchAll(/\s+/g)) printed.fill(0, index, index + gap.length);
  return printed;
}

/** For each unit of the source how many texts own it; 2: two or more. */
function ownersOf(length: number, all: readonly (readonly Traced[])[]): Uint8Array {
  const owners = new Uint8Array(length);
  for (const texts of all)
    for (const { at } of texts) for (const offset of at) owners[offset] = owners[offset] === 0 ? 1 : 2;
  return owners;
}

/** How many printed characters texts have: each place of the source once, white space not. */
function countOf(printed: Uint8Array, texts: readonly Traced[]): number {
  const left = Uint8Array.from(printed);
  let count = 0;
  for (const { at } of texts)
    for (const offset of at) {
      count += left[offset] ?? 0;
      left[offset] = 0;
    }
  return count;
}

function flaw(rule: string, line: number, message: string): SplitProblem {
  const cure = "这是拆版程序的缺陷，请把这一版的文字交给维护者；发布已停止，文字没有丢失";
  return { line, column: 1, severity: "error", rule, message, cure };
}
