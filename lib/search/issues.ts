import { dayOf, momentOf } from "@/lib/records/date";

/** Stories that came at the same moment, an issue's say: of which day of the month, and how many. */
export interface Issue {
  /** `22` */
  day: string;
  stories: number;
}

/** At most so many stories stand in one file of texts, of one issue where it has no more: some 8 KB as they are sent. */
const STORIES_A_FILE = 10;

/** Stories as an index has them: newest first; those of one moment, an issue, as they come. */
export function newestFirst<T extends { date: string }>(records: readonly T[]): T[] {
  const dated = records.map((record) => ({ record, moment: momentOf(record.date) }));
  // Nearly all archives are: what is printed has no other moments than its days.
  const isSorted = dated.every(({ moment }, index) => (dated[index - 1]?.moment ?? moment) >= moment);
  if (isSorted) return [...records];
  return dated
    .sort((a, b) => Number(a.moment < b.moment) - Number(a.moment > b.moment))
    .map(({ record }) => record);
}

/** The issues of stories that are newest first. */
export function issuesOf(records: readonly { date: string }[]): Issue[] {
  const issues: Issue[] = [];
  let moment = "";
  for (const { date } of records) {
    const last = issues[issues.length - 1];
    if (last && momentOf(date) === moment) last.stories += 1;
    else issues.push({ day: dayOf(date).slice(8), stories: 1 });
    moment = momentOf(date);
  }
  return issues;
}

/** With which story each file of texts begins, and the number of all stories at the end. A large issue is parted evenly. */
export function filesOf(issues: readonly Issue[]): number[] {
  const begins: number[] = [];
  let [begin, end] = [0, 0];
  const beginAt = (story: number) => {
    begin = story;
    begins.push(story);
  };
  for (const { stories } of issues) {
    const parts = Math.ceil(stories / STORIES_A_FILE);
    for (let part = 0; part < parts; part++) {
      const from = end + Math.floor((stories * part) / parts);
      if (part > 0 || begins.length === 0 || end + stories - begin > STORIES_A_FILE) beginAt(from);
    }
    end += stories;
  }
  return [...begins, end];
}

/** For each story its place where the oldest issue comes first, each as it was printed. */
export function placesFromOldest(issues: readonly Issue[]): number[] {
  const places: number[] = [];
  let after = issues.reduce((sum, { stories }) => sum + stories, 0);
  for (const { stories } of issues) {
    after -= stories;
    for (let i = 0; i < stories; i++) places.push(after + i);
  }
  return places;
}

/** Where a story stands now if nothing but newer issues came since; null where others of them changed, too. */
export function placeNow(order: number, then: readonly Issue[], now: readonly Issue[]): number | null {
  const newer = now.slice(0, Math.max(0, now.length - then.length));
  if (writeIssues(now.slice(newer.length)) !== writeIssues(then)) return null;
  return newer.reduce((place, { stories }) => place + stories, order);
}

/** `22a.213`: of the 22nd ten stories, of the 21st three. */
export const writeIssues = (issues: readonly Issue[]): string =>
  issues.map(({ day, stories }) => day + stories.toString(36)).join(".");

export const readIssues = (text: string): Issue[] =>
  text
    .split(".")
    .filter(Boolean)
    .map((issue) => ({ day: issue.slice(0, 2), stories: Number.parseInt(issue.slice(2), 36) }));
