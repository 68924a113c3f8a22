import { readFileSync } from "node:fs";
import path from "node:path";
import { Label } from "../score/label";

/** The real page that every generated word is taken from, as labelled by hand. */
const REAL_PAGE = path.resolve(import.meta.dirname, "../fixtures/pages/liaocheng-2024-06-22-01");

/** What stories are generated from. */
export interface Material {
  /** The real page's sentences that are about nobody, with their marks. */
  sentences: string[];
  /** How many sentences its paragraphs have, a number a paragraph: drawn from, so that generated ones are as long. */
  lengths: number[];
  /** Clauses short enough for a headline, without marks. */
  clauses: string[];
  /** Ids of site.yml's sections. */
  sections: string[];
}

/** A clause that may stand in a headline; a number at its end may be the half of one. */
const CLAUSE = /^\p{Script=Han}[\p{Script=Han}\d]{4,11}\p{Script=Han}$/u;

/** Sentences of the real page that are about a person. In other company they would say of real people what nobody printed. */
const ABOUT_A_PERSON = /说[，。]|介绍，|表示。|队长|某某|记者/;

/** The real page's words, cut up. Its label is read, not the splitter's work: a better splitter must not change the stories. */
export function realMaterial(sections: readonly string[]): Material {
  const label = Label.parse(JSON.parse(readFileSync(path.join(REAL_PAGE, "expected.json"), "utf8")));
  const paragraphs = (label.stories ?? []).flatMap((story) => story.paragraphs ?? []).map(sentencesOf);
  const sentences = paragraphs.flat().filter((sentence) => !ABOUT_A_PERSON.test(sentence));
  const clauses = sentences.flatMap((sentence) => sentence.split(/[^\p{Script=Han}\d]+/u));
  return {
    sentences,
    lengths: paragraphs.map(({ length }) => length),
    clauses: [...new Set(clauses)].filter((clause) => CLAUSE.test(clause)),
    sections: [...sections],
  };
}

/** Sentences of a paragraph; what is quoted stays with the sentence that quotes it. */
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let [begin, quoted] = [0, false];
  for (const [at, character] of [...paragraph].entries()) {
    if (character === "“") quoted = true;
    if (character === "”") quoted = false;
    const before = paragraph[at - 1] ?? "";
    const ends = /[。！？]/.test(character) || (character === "”" && /[。！？]/.test(before));
    // ”某某说。 goes on after the quotation.
    if (!ends || quoted || (character === "”" && at + 1 < paragraph.length)) continue;
    sentences.push(paragraph.slice(begin, at + 1));
    begin = at + 1;
  }
  return begin < paragraph.length ? [...sentences, paragraph.slice(begin)] : sentences;
}
