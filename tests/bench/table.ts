import { MEASURES, type Measure, type Measurement } from "./measurement";

const NAMES: Record<Measure, string> = {
  full: "full",
  "no-change": "no change",
  "plus-one": "+1",
  "plus-one-warm": "+1, warm",
  template: "template",
  "hugo-full": "Hugo, full",
  "hugo-plus-one": "Hugo, +1",
};

/** Which publish is compared with which build of Hugo's. */
const COMPARED: [Measure, Measure][] = [
  ["full", "hugo-full"],
  ["plus-one", "hugo-plus-one"],
  ["plus-one-warm", "hugo-plus-one"],
];

/**
 * A row a measure: seconds in all (medians over its rounds), peak memory and files written (the most of its rounds);
 * pages and bundles of the index that were made anew and seconds of each stage, where publishes tell of them. Failed
 * runs are named below.
 */
export function formatTable(measurements: readonly Measurement[]): string {
  const done = measurements.filter(({ usage }) => usage.code === 0);
  const rows = MEASURES.flatMap((measure) => {
    const runs = done.filter((each) => each.measure === measure);
    return runs.length > 0 ? [{ measure, runs }] : [];
  });
  const stages = [...new Set(done.flatMap(({ report }) => report?.stages.map(({ name }) => name) ?? []))];
  const told = done.some(({ report }) => report?.due);
  const header = [
    "seconds",
    "total",
    "peak MiB",
    "written",
    "dist MB",
    ...(told ? ["pages", "index"] : []),
    ...stages,
  ];
  const body = rows.map(({ measure, runs }) => [
    NAMES[measure],
    seconds(median(runs.map(({ usage }) => usage.seconds))),
    peak(runs),
    whole(Math.max(...runs.map(({ written }) => written.added + written.changed))),
    (Math.max(...runs.map(({ published }) => published.bytes)) / 1e6).toFixed(1),
    ...(told ? [due(runs, "pages"), due(runs, "bundles")] : []),
    ...stages.map((stage) => stageSeconds(runs, stage)),
  ]);
  return [...columns([header, ...body]), ...notes(measurements)].join("\n");
}

function stageSeconds(runs: readonly Measurement[], name: string): string {
  const times = runs.flatMap(({ report }) => {
    const parts = report?.stages.filter((stage) => stage.name === name) ?? [];
    return parts.length > 0 ? [parts.reduce((sum, { ms }) => sum + ms, 0) / 1000] : [];
  });
  return times.length > 0 ? seconds(median(times)) : "–";
}

function due(runs: readonly Measurement[], what: "pages" | "bundles"): string {
  const counts = runs.flatMap(({ report }) => (report?.due ? [report.due[what]] : []));
  return counts.length > 0 ? whole(Math.max(...counts)) : "–";
}

function peak(runs: readonly Measurement[]): string {
  const peaks = runs.flatMap(({ usage }) => (usage.peakBytes === null ? [] : [usage.peakBytes]));
  return peaks.length > 0 ? whole(Math.max(...peaks) / 1024 / 1024) : "–";
}

function notes(measurements: readonly Measurement[]): string[] {
  const secondsOf = (measure: Measure) =>
    median(
      measurements.flatMap((each) =>
        each.measure === measure && each.usage.code === 0 ? [each.usage.seconds] : [],
      ),
    );
  const ratios = COMPARED.flatMap(([own, rival]) => {
    const [mine, theirs] = [secondsOf(own), secondsOf(rival)];
    return mine > 0 && theirs > 0 ? [`${NAMES[own]} ${(mine / theirs).toFixed(2)}`] : [];
  });
  const failures = measurements.filter(({ usage }) => usage.code !== 0);
  return [
    ...(ratios.length > 0 ? [`time of a publish / time of Hugo: ${ratios.join(", ")}`] : []),
    ...failures.map(
      ({ measure, round, usage }) => `${NAMES[measure]}, round ${round}: failed (exit code ${usage.code})`,
    ),
  ];
}

/** 0 where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

const seconds = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const whole = (value: number) => Math.round(value).toLocaleString("en");

/** The first column to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
