import type { Part, StoryItem } from "../compose/parts";
import type { Design } from "./design";

type Caption = Extract<Part, { part: "caption" }>;

/** 引题, 主题, 副题, and a byline that is set with them. */
export interface TitlePart {
  part: "kicker" | "headline" | "deck" | "byline";
  text: string;
}

/** A story's parts by where they are set. */
export interface StoryParts {
  /** Above the headline: an editor's note, 上接第1版. */
  above: Part[];
  title: TitlePart[];
  body: Part[];
  captions: Caption[];
}

/** Sorts a story's parts by where they are set. A byline that follows the headline may be set with it. */
export function partsOf({ parts }: StoryItem, { bylines }: Pick<Design, "bylines">): StoryParts {
  const captions = parts.filter((part) => part.part === "caption");
  const rest = parts.filter((part) => part.part !== "caption");
  const first = rest.findIndex((part) => isTitle(part));
  if (first === -1) return { above: [], title: [], body: rest, captions };
  let end = first;
  const title: TitlePart[] = [];
  for (let part = rest[end]; part; end += 1, part = rest[end]) {
    if (part.part === "byline" && bylines === "title") {
      title.push({ part: part.part, text: part.text });
      end += 1;
      break;
    }
    if (!isTitle(part)) break;
    title.push({ part: part.part, text: withWideBlanks(part.text) });
  }
  return { above: rest.slice(0, first), title, body: rest.slice(end), captions };
}

const isTitle = (part: Part): part is Part & TitlePart =>
  part.part === "kicker" || part.part === "headline" || part.part === "deck";

/** A blank between Chinese characters is printed a character wide where it parts phrases: 本报讯　, headlines of two phrases. */
export const withWideBlanks = (text: string): string => text.replace(/(?<=[^!-~\s]) (?=[^!-~\s]|$)/gu, "　");

/** Characters that run through a story's columns. */
export const lengthOf = ({ parts }: StoryItem): number =>
  parts.reduce((sum, part) => {
    switch (part.part) {
      case "paragraph":
        return sum + part.before.length + part.text.length + part.after.length;
      case "line":
        return sum + part.printed.length + 4;
      default:
        return sum;
    }
  }, 0);
