import { Fragment } from "react";
import type { StoryView } from "@/lib/site/pages/story";
import { repairRows } from "@/lib/site/paper/repair-rows";
import { RepairLine } from "./repair-line";

/** Where the story was printed, and every change from the printed to the published text. */
export function SourceNote({ view }: { view: StoryView }) {
  const { source, repairs } = view;
  if (!source && repairs.length === 0) return null;
  return (
    <section className="source quiet" aria-labelledby="source">
      <h2 id="source">来源与更正</h2>
      {source && (
        <p>
          来源：{source.issueLabel}，
          {source.lines.map(({ label, url }, index) => (
            <Fragment key={url}>
              {index > 0 && "、"}
              <a className="link" href={url}>
                {label}
              </a>
            </Fragment>
          ))}
          {source.zones.map(({ label, url }) => (
            <Fragment key={url}>
              （
              <a className="link" href={url}>
                {label}
              </a>
              ）
            </Fragment>
          ))}
          。{source.basis && `${source.basis}。`}
        </p>
      )}
      {repairs.length > 0 && (
        <ol>
          {repairRows(repairs).map((row, index) => (
            <RepairLine key={index} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}
