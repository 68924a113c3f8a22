import type { Byline } from "@/lib/records/byline";
import type { Traced } from "../source/traced";

/** A byline read: `words` are its names and roles as printed, spaces and all. */
export interface ParsedByline {
  bylines: Byline[];
  words: Traced[];
  /** Whether it names a role; bare names are a byline only where one is expected. */
  sure: boolean;
  /** Whether it says where the author is from: 铁西区居民 段志忠. */
  from?: boolean;
}

/** A byline being read: roles and names are matched in simplified characters, and recorded as printed. */
export interface BylineReading extends ParsedByline {
  /** Whether a bullet stands before it, or 报道 behind: names alone are then a byline. */
  marked: boolean;
  printed(folded: Traced): string;
}
