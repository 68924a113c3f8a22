import { firstWhere, type WithDate } from "../archive/periods";
import type { Link } from "../link";

/** A step to what stands before or after a page: 上一期, 2024年6月21日. One pair of a page's steps has a `rel`. */
export interface StepView extends Link {
  /** 上一期, 下一版 … */
  word: string;
  rel: "prev" | "next" | null;
}

/** The ways back and on from a page, the nearest first. */
export interface Steps {
  back: StepView[];
  on: StepView[];
}

/** The words of steps between lists of stories. */
const OLDER = "较早";
const NEWER = "较新";

/** The nearest periods of the same length with stories, from a list that is newest first. Logarithmic. */
export function periodsBeside(
  newestFirst: readonly WithDate[],
  period: string,
): { older: string | null; newer: string | null } {
  const periodOf = (date: string) => date.slice(0, period.length);
  const first = firstWhere(newestFirst, (date) => periodOf(date) <= period);
  const next = firstWhere(newestFirst, (date) => periodOf(date) < period);
  const at = (index: number) => {
    const beside = newestFirst[index];
    return beside ? periodOf(beside.date) : null;
  };
  return { older: at(next), newer: at(first - 1) };
}

/** The ways from a day, month or year to those beside it that have stories. */
export function stepsBeside(
  newestFirst: readonly WithDate[],
  period: string,
  label: (period: string) => string,
  url: (period: string) => string,
): Steps {
  const { older, newer } = periodsBeside(newestFirst, period);
  const link = (other: string | null) => (other === null ? null : { label: label(other), url: url(other) });
  return {
    back: presentSteps(step(OLDER, link(older), "prev")),
    on: presentSteps(step(NEWER, link(newer), "next")),
  };
}

/** A step, or null where nothing is there. */
export const step = (word: string, link: Link | null, rel: StepView["rel"]): StepView | null =>
  link ? { word, label: link.label, url: link.url, rel } : null;

/** The steps that lead somewhere. Only the first keeps its `rel`: a page has one `prev` and one `next`. */
export const presentSteps = (...steps: readonly (StepView | null)[]): StepView[] =>
  steps.filter((each) => each !== null).map((each, index) => (index === 0 ? each : { ...each, rel: null }));

/** The way on from a list of the newest to the first period that it does not show whole. */
export const stepToOlder = (link: Link | null): Steps => ({
  back: presentSteps(step(OLDER, link, null)),
  on: [],
});
