import { isForHosts } from "../manifest/site-file";
import type { Difference, Replacement } from "./changes";

/**
 * One thing that a merge does in `dist/`: puts the file that waits in its place, or the version of it that is for the time of the merge,
 * or removes the one that is there.
 */
export interface Step {
  kind: "put" | "put interim" | "remove";
  file: string;
}

/**
 * What a merge does, in the order in which it may be killed at any moment: new files before changed ones, deletions last; the
 * front page, where it is new, after all that it leads to. Settings for servers (redirects, policies) come between: they
 * name new pages, and changed pages need them. Those that old pages can't do with have a version for the time in which both stand
 * there, `interim`; their own follows when all pages are changed.
 */
export function stepsOf(
  { replacements, removed }: Difference,
  interim: ReadonlySet<string> = new Set(),
): Step[] {
  const [hosts, others] = parted(replacements, ({ file }) => isForHosts(file));
  const [twice, once] = parted(hosts, ({ file }) => interim.has(file));
  const [added, changed] = parted(others, ({ isNew }) => isNew);
  const [front, ahead] = parted(added, ({ file }) => file === "index.html");
  return [
    ...[...ahead, ...once].flatMap(replacing),
    ...twice.map(({ file }): Step => ({ kind: "put interim", file })),
    ...[...front, ...changed, ...twice].flatMap(replacing),
    ...removed.map((file): Step => ({ kind: "remove", file })),
  ];
}

/**
 * A file and its compressed copies change together, though a rename moves but one: the old copies go first. Servers send the
 * file itself until the new ones are there, and never a copy of another version.
 */
const replacing = ({ file, copies, stale }: Replacement): Step[] => [
  ...stale.map((each): Step => ({ kind: "remove", file: each })),
  ...[file, ...copies].map((each): Step => ({ kind: "put", file: each })),
];

function parted<T>(all: readonly T[], belongs: (each: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((each) => !belongs(each))];
}
