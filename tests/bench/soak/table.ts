import { median } from "../table";
import type { DayReport } from "./day-report";

/** One day of the soak. */
export interface Day {
  /** From 1. */
  day: number;
  corrected: boolean;
  takenDown: boolean;
  newTemplates: boolean;
  seconds: number;
  /** null where the system does not tell. */
  peakBytes: number | null;
  /** Bytes of the cache afterwards. */
  cacheBytes: number;
  report: DayReport;
}

/** Kinds of days, each compared with its own: what changed is what a publish costs. */
const KINDS: { name: string; is: (day: Day) => boolean }[] = [
  { name: "an issue", is: (day) => !day.corrected && !day.takenDown && !day.newTemplates },
  { name: "+ correction", is: (day) => day.corrected && !day.takenDown && !day.newTemplates },
  { name: "+ takedown", is: (day) => day.takenDown && !day.newTemplates },
  { name: "+ new templates", is: (day) => day.newTemplates },
];

const MEASURES: { name: string; of: (day: Day) => number; digits: number }[] = [
  { name: "seconds", of: ({ seconds }) => seconds, digits: 1 },
  { name: "peak MiB", of: ({ peakBytes }) => (peakBytes ?? 0) / 2 ** 20, digits: 0 },
  { name: "pages", of: ({ report }) => report.due.pages, digits: 0 },
  { name: "index", of: ({ report }) => report.due.bundles, digits: 0 },
  {
    name: "files",
    of: ({ report: { changes } }) => changes.added + changes.changed + changes.removed,
    digits: 0,
  },
  { name: "site MB", of: ({ report }) => report.bytes / 1e6, digits: 0 },
  { name: "cache MB", of: ({ cacheBytes }) => cacheBytes / 1e6, digits: 0 },
];

/** A row a kind of day and measure: the median of the first third of its days, of the last third, and what the one is of the other. */
export function formatSoak(days: readonly Day[]): string {
  const rows = KINDS.flatMap(({ name, is }) => {
    const list = days.filter(is);
    if (list.length === 0) return [];
    const third = Math.max(1, Math.floor(list.length / 3));
    return MEASURES.map((measure) => {
      const first = median(list.slice(0, third).map(measure.of));
      const last = median(list.slice(-third).map(measure.of));
      const ratio = first > 0 ? (last / first).toFixed(2) : "–";
      return [
        `${name} (${list.length})`,
        measure.name,
        first.toFixed(measure.digits),
        last.toFixed(measure.digits),
        ratio,
      ];
    });
  });
  const header = ["days", "", "first third", "last third", "ratio"];
  return [header, ...rows]
    .map(([kind = "", name = "", ...numbers]) =>
      [kind.padEnd(24), name.padEnd(10), ...numbers.map((each) => each.padStart(12))].join("").trimEnd(),
    )
    .join("\n");
}
