import { Fragment } from "react";
import type { Run } from "@/lib/site/story/runs";
import { BreakableText } from "../headline";

interface RunsProps {
  runs: readonly Run[];
  /** Whether lines break between words only: large type does. */
  byWord?: boolean;
}

/** Text with its mended and doubtful stretches marked; each leads to what is recorded of it. */
export function Runs({ runs, byWord = false }: RunsProps) {
  return runs.map((run, index) => {
    switch (run.kind) {
      case "text":
        return byWord ? <BreakableText key={index} text={run.text} /> : run.text;
      case "dateline":
        return <b key="dateline">{run.text}</b>;
      case "misread":
        return (
          <a className="fix" key={run.id} href={`#${run.id}`} aria-describedby={run.id} id={`${run.id}-at`}>
            {run.text}
          </a>
        );
      case "suspect":
        return (
          <a
            className="fix doubt"
            key={run.id}
            href={`#${run.id}`}
            aria-describedby={run.id}
            id={`${run.id}-at`}
          >
            {run.text}
          </a>
        );
      default:
        return run satisfies never;
    }
  });
}

/** A headline whose printed lines stay together where they fit. */
export function HeadlineRuns({ lines }: { lines: readonly Run[][] }) {
  if (lines.length === 1) return <Runs runs={lines[0] ?? []} byWord />;
  return lines.map((runs, index) => (
    <Fragment key={runs.map(({ text }) => text).join("")}>
      {index > 0 && " "}
      <span className="line">
        <Runs runs={runs} byWord />
      </span>
    </Fragment>
  ));
}
