import { Fragment } from "react";
import { headlineLines, phrasesOfRuns, type Run } from "@/lib/site/story/runs";
import { gapAfter } from "@/lib/site/text/phrases";
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

/** Large type: its printed lines, which spaces part, stay together where they fit, then its phrases. */
export function LargeRuns({ runs, medium }: Omit<RunsProps, "byWord">) {
  return headlineLines(runs).map((line, index, lines) => (
    <Fragment key={index}>
      {index > 0 && gapAfter(lines[index - 1]?.at(-1)?.text ?? "")}
      {phrasesOfRuns(line).map((phrase, at) => (
        <medium.Phrase key={at}>
          <Runs runs={phrase} medium={medium} byWord />
        </medium.Phrase>
      ))}
    </Fragment>
  ));
}
