import { Fragment } from "react";
import type { Run } from "@/lib/site/story/runs";
import type { Medium } from "./medium";

interface RunsProps {
  runs: readonly Run[];
  medium: Medium;
  /** Whether lines break between words only: large type does. */
  byWord?: boolean;
}

/** Text with its mended and doubtful stretches marked. */
export function Runs({ runs, medium: { LargeText, Marked }, byWord = false }: RunsProps) {
  return runs.map((run, index) => {
    switch (run.kind) {
      case "text":
        return byWord ? <LargeText key={index} text={run.text} /> : run.text;
      case "dateline":
        return <b key="dateline">{run.text}</b>;
      case "misread":
      case "suspect":
        return <Marked key={run.id} run={run} />;
      default:
        return run satisfies never;
    }
  });
}

/** A headline whose printed lines stay together where they fit. */
export function HeadlineRuns({ lines, medium }: { lines: readonly Run[][]; medium: Medium }) {
  if (lines.length === 1) return <Runs runs={lines[0] ?? []} medium={medium} byWord />;
  return lines.map((runs, index) => (
    <Fragment key={runs.map(({ text }) => text).join("")}>
      {index > 0 && " "}
      <span className="line">
        <Runs runs={runs} medium={medium} byWord />
      </span>
    </Fragment>
  ));
}
