import { type Issue, readIssues, writeIssues } from "./issues";
import type { KeyTable } from "./key-table";

/** Where the index lies on the site. */
export const SEARCH_FOLDER = "search-index";
/** 繁→简, as `readFold` reads it. */
export const FOLD_FILE = "fold.txt";
/** What there is to search: see `writeList`. */
export const LIST_FILE = "list.txt";

/** A month whose stories are looked up. */
export interface ListedMonth {
  /** `2024-06` */
  name: string;
  /** Changes with the number and the order of its stories. */
  shape: string;
  /** Newest first. */
  issues: readonly Issue[];
}

/** What there is to search. */
export interface SearchList {
  /** The bundle of the newest days, which is read through instead of looked up; null where there are no stories. */
  newest: string | null;
  /** Newest first. */
  months: readonly ListedMonth[];
  tables: readonly KeyTable[];
  /** Groups of characters by which keys are parted into files. */
  groups: readonly string[];
  /** Characters of GB 2312 that are folded, too: 乾. */
  folded: string;
}

/** The file of the newest bundle, within the index's folder. */
export const newestFile = (bundle: string): string => `${bundle}/stories.txt`;

/** A file of a month's texts. */
export const storiesFile = ({ name, shape }: Pick<ListedMonth, "name" | "shape">, file: number): string =>
  `${name}/${shape}/${file}.txt`;

/** The list as published, a thing a line, by the letter that it begins with. */
export const writeList = ({ newest, months, tables, groups, folded }: SearchList): string =>
  [
    ...(newest === null ? [] : [`n ${newest}`]),
    ...months.map(({ name, shape, issues }) => `m ${name} ${shape} ${writeIssues(issues)}`),
    ...tables.map(({ name, shape, parts }) => `t ${name} ${shape} ${parts}`),
    `g ${groups.join(" ")}`,
    `f ${folded}`,
  ].join("\n");

export function readList(list: string): SearchList {
  const lines = list.split("\n").map((line) => line.split(" "));
  const of = (letter: string) => lines.filter(([first]) => first === letter).map(([, ...rest]) => rest);
  return {
    newest: of("n")[0]?.[0] ?? null,
    months: of("m").map(([name = "", shape = "", issues = ""]) => ({
      name,
      shape,
      issues: readIssues(issues),
    })),
    tables: of("t").map(([name = "", shape = "", parts = ""]) => ({ name, shape, parts: Number(parts) })),
    groups: (of("g")[0] ?? []).filter(Boolean),
    folded: of("f")[0]?.[0] ?? "",
  };
}

/** The bundles' names, newest first. */
export const bundlesOf = ({ newest, months }: SearchList): string[] => [
  ...(newest === null ? [] : [newest]),
  ...months.map(({ name }) => name),
];
