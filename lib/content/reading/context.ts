import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Vocabulary } from "@/lib/newspaper/suspects/vocabulary";
import type { Problem } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import type { LearnedHabits } from "../papers/learned";
import type { FindTerms } from "../words/terms";

/** What reading one file needs to know of the rest. */
export interface Context {
  /** Absolute path of `content/`. */
  contentDir: string;
  site: Site;
  /** Of two that hold at one place the first is used. */
  fixes: readonly OcrFix[];
  /** What accepted pages have shown of the paper. */
  learned: readonly LearnedHabits[];
  /** Read when the first page is: files of editors' own need none. */
  vocabulary: () => Promise<Vocabulary>;
  terms: FindTerms;
  /** Files beside the one that is read, by their paths under `content/`: a printed page's picture and layout. */
  beside?: readonly string[];
  /** Called with each picture on which a reading depends: it changes where the picture does, or comes, or goes. */
  dependsOn?: (picture: string) => void;
}

/** Records read from a file, and what is wrong with it. */
export interface Loaded<T> {
  records: T[];
  problems: Problem[];
}
