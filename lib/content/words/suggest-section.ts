import type { Section } from "@/lib/records/site";
import { NOTICES, SUBJECTS, type Subject } from "./subjects";

/** What is read of a story to find its section. */
interface Wording {
  headline: string;
  text: string;
  /** Whether it is set as a notice. */
  isNotice: boolean;
}

/** A section, or none, and what speaks for it. */
interface Candidate {
  section: Section | null;
  words: ReadonlySet<string>;
  subjects: readonly Subject[];
}

/** How much more a word in the headline says of a story's section than one in its text. */
const HEADLINE_WEIGHT = 3;
/** How much a headline or a look that says it alone counts. */
const SIGN_WEIGHT = 6;
/** One word said in passing is not what a story is about. */
const MIN_SCORE = 2;

/** Sections whose names say that they take what the others do not. */
const CATCH_ALL = /^(?:综合|综合新闻|新闻综合|其他|其它|杂项)$/;

/**
 * The section whose words a story uses most: those that the site gives it, and those of the subjects that such sections
 * print. null where no section fits, or where the story is about what the site has no section for.
 */
export function suggestSection(wording: Wording, sections: readonly Section[]): Section | null {
  const [only] = sections;
  if (only && sections.length === 1) return only;
  const scored = candidatesOf(sections).map((candidate) => ({
    section: candidate.section,
    score: score(wording, candidate),
  }));
  // Among equals the first: what has no section, then in the site's order.
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const found = best.score >= MIN_SCORE ? best.section : null;
  return found ?? sections.find(({ name }) => CATCH_ALL.test(name)) ?? null;
}

function candidatesOf(sections: readonly Section[]): Candidate[] {
  const homes = SUBJECTS.map((subject) => ({ subject, home: homeOf(subject, sections) }));
  const homeless = homes.filter(({ home }) => home === null);
  return [
    ...homeless.map(({ subject }) => ({
      section: null,
      words: new Set(subject.words),
      subjects: [subject],
    })),
    ...sections.map((section) => {
      const subjects = homes.flatMap(({ subject, home }) => (home === section ? [subject] : []));
      const words = new Set([...section.keywords, ...subjects.flatMap((subject) => subject.words)]);
      return { section, words, subjects };
    }),
  ];
}

/** The section that prints a subject, by its name. */
function homeOf({ sections: names }: Subject, sections: readonly Section[]): Section | null {
  for (const name of names) {
    const home = sections.find((section) => section.name.includes(name));
    if (home) return home;
  }
  return null;
}

function score({ headline, text, isNotice }: Wording, { words, subjects }: Candidate): number {
  let sum = 0;
  for (const word of words) sum += HEADLINE_WEIGHT * count(headline, word) + count(text, word);
  for (const subject of subjects) {
    if (subject.headline?.test(headline)) sum += SIGN_WEIGHT;
    if (isNotice && subject === NOTICES) sum += SIGN_WEIGHT;
  }
  return sum;
}

const count = (text: string, word: string): number => text.split(word).length - 1;
