import { describe, expect, it } from "vitest";
import type { Measure, Measurement } from "../../bench/measurement";
import { readOptions } from "../../bench/options";
import { PublishReport } from "../../bench/publish-report";
import { formatTable, median } from "../../bench/table";

const MIB = 1024 * 1024;

function measurement(measure: Measure, seconds: number, rest: Partial<Measurement> = {}): Measurement {
  return {
    measure,
    round: 1,
    usage: { code: 0, seconds, peakBytes: 100 * MIB, memoryKind: "pss", output: "" },
    report: null,
    written: { added: 0, changed: 0, removed: 0 },
    published: { files: 10, bytes: 2_500_000 },
    ...rest,
  };
}

const report = (load: number, render: number): PublishReport => ({
  stages: [
    { name: "load", ms: load },
    { name: "render", ms: render },
    { name: "render", ms: render },
  ],
  due: { pages: 1234, bundles: 2 },
  pages: 2000,
  stories: 1000,
});

describe("formatTable", () => {
  it("shows totals where publishes report no stages", () => {
    const written = { added: 700, changed: 538, removed: 0 };
    expect(
      formatTable([measurement("full", 50.123, { written }), measurement("no-change", 2.345)]),
    ).toMatchInlineSnapshot(`
      "seconds    total  peak MiB  written  dist MB
      full        50.1       100    1,238      2.5
      no change   2.35       100        0      2.5"
    `);
  });

  it("shows medians over rounds, stages, the ratio to Hugo and what failed", () => {
    const failed = { code: 1, seconds: 1, peakBytes: null, memoryKind: null, output: "…" };
    expect(
      formatTable([
        measurement("full", 50, { report: report(1000, 15_000) }),
        measurement("plus-one", 4, { round: 1, report: report(100, 1000) }),
        measurement("plus-one", 9, { round: 2, report: report(120, 1100) }),
        measurement("plus-one", 5, { round: 3, report: report(900, 1200) }),
        measurement("template", 1, { usage: failed }),
        measurement("hugo-full", 25),
        measurement("hugo-plus-one", 20),
      ]),
    ).toMatchInlineSnapshot(`
      "seconds     total  peak MiB  written  dist MB  pages  index  load  render
      full         50.0       100        0      2.5  1,234      2  1.00    30.0
      +1           5.00       100        0      2.5  1,234      2  0.12    2.20
      Hugo, full   25.0       100        0      2.5      –      –     –       –
      Hugo, +1     20.0       100        0      2.5      –      –     –       –
      time of a publish / time of Hugo: full 2.00, +1 0.25
      template, round 1: failed (exit code 1)"
    `);
  });

  it("stays within 110 columns with every stage there is", () => {
    const stages = ["load", "plan", "compile", "render", "finish", "search", "merge"];
    const long = { ...report(0, 0), stages: stages.map((name) => ({ name, ms: 1_234_567 })) };
    const bytes = 4_000_000_000;
    const table = formatTable([
      measurement("full", 12_345, { report: long, published: { files: 1e6, bytes } }),
      measurement("hugo-plus-one", 75),
    ]);
    expect(Math.max(...table.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(110);
  });
});

it("the median is the middle one, or the mean of the middle two", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
});

it("a publish's report is read as far as it is understood", () => {
  expect(PublishReport.parse({ stages: [{ name: "load", ms: 1, more: true }], due: "?", pages: 3 })).toEqual({
    stages: [{ name: "load", ms: 1 }],
    due: null,
    pages: 3,
    stories: null,
  });
});

describe("readOptions", () => {
  it("takes several sizes of archives", () => {
    expect(readOptions(["--n", "10", "--n", "20", "--no-hugo", "--kind", "pages"])).toEqual({
      sizes: [10, 20],
      rounds: 3,
      kind: "pages",
      hugo: false,
      out: null,
      keep: false,
      assume: false,
      limits: { memory: null, cores: null },
    });
    expect(readOptions(["--memory", "2048", "--cores", "1"])).toMatchObject({
      limits: { memory: 2048, cores: 1 },
    });
  });

  it.each([
    [["--n", "0"]],
    [["--memory", "2G"]],
    [["--n", "1e3"]],
    [["--rounds", "x"]],
    [["--kind", "both"]],
    [["--what"]],
    [["10"]],
  ])("refuses %j in one line", (args) => {
    const read = readOptions(args);
    expect("error" in read && read.error).toMatch(/^[^\n]+$/);
  });
});
