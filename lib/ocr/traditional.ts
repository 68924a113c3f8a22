import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";

/** Texts with fewer Chinese characters tell nothing. */
export const ENOUGH = 60;
/** Simplified news has hardly a traditional character (a name, a wordmark); a traditional page has one of three. */
const TRADITIONAL = 0.06;

const traditional = new Set(
  TRADITIONAL_PAIRS.flatMap(([typed, simplified]) => (simplified === typed ? [] : [typed])),
);

/** Whether a page is set in traditional characters, by its Chinese characters (and □), as far as they were recognised. */
export const isTraditional = (characters: readonly string[]): boolean =>
  characters.length >= ENOUGH &&
  characters.filter((each) => traditional.has(each)).length >= TRADITIONAL * characters.length;
