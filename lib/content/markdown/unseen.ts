import type { Element, Root, Text } from "hast";
import { visitElements } from "@/lib/elements";
import { type Position, positionAt } from "@/lib/records/problem";
import { DIRECTIONS } from "@/lib/text/characters";
import { INVISIBLE, nameOf } from "@/lib/text/invisible";
import { type Finding, startOf } from "./finding";

/** What readers don't see, and what turns the order of the letters that they see. */
const UNSEEN = new RegExp(`${INVISIBLE.source}|${DIRECTIONS.source}`, "gu");

const unseenIn = (text: string): string[] => text.match(UNSEEN) ?? [];
const withoutUnseen = (text: string): string => text.replace(UNSEEN, "");

/** Takes such characters out of a tree, in place: searching does not find words that have them, and names can be spelt backwards. */
export function removeUnseen(tree: Root, source: string): Finding[] {
  const found = new Map<number, { at: Position; characters: Set<string> }>();
  const tell = (at: Position, character: string) => {
    const line = found.get(at.line) ?? { at, characters: new Set<string>() };
    line.characters.add(character);
    found.set(at.line, line);
  };
  const ofTexts = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type !== "text") continue;
      const clear = withoutUnseen(child.value);
      if (clear === child.value) continue;
      for (const { character, at } of placesOf(child, source)) tell(at, character);
      child.value = clear;
    }
  };
  ofTexts(tree);
  visitElements(tree, (element) => {
    ofTexts(element);
    for (const name of ["alt", "title"]) {
      const words = element.properties[name];
      if (typeof words !== "string") continue;
      for (const character of unseenIn(words)) tell(startOf(element), character);
      element.properties[name] = withoutUnseen(words);
    }
  });
  return [...found.values()].map(({ at, characters }) => ({
    severity: "warning",
    rule: "invisible-characters",
    at,
    message: `这一行有看不见的${[...characters].map(nameOf).join("、")}，网页上去掉了`,
    cure: "多半是从网页、聊天软件或 Word 粘贴来的：删去这几个字，重新打一遍",
  }));
}

/** The characters of a text that are not seen, and where in the source each stands; at the text's start what is written as `&#x202E;`. */
function placesOf(text: Text, source: string): { character: string; at: Position }[] {
  const start = text.position?.start.offset ?? 0;
  const piece = source.slice(start, text.position?.end.offset ?? start);
  const typed = [...piece.matchAll(UNSEEN)].map(({ 0: character, index }) => ({
    character,
    at: positionAt(source, start + index),
  }));
  const spelt = unseenIn(text.value).filter((each) => !typed.some(({ character }) => character === each));
  return [...typed, ...spelt.map((character) => ({ character, at: startOf(text) }))];
}
