import { Fragment } from "react";
import type { StoryView } from "@/lib/site/pages/story";
import { repairRows } from "@/lib/site/paper/repair-rows";
import { LinksInLine } from "../links-in-line";
import { StoryPlaces } from "../paper/story-places";
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
          <LinksInLine links={source.lines} />
          {source.zones.map(
            ({ label, url, place }) =>
              !place && (
                <Fragment key={url}>
                  （
                  <a className="link" href={url}>
                    {label}
                  </a>
                  ）
                </Fragment>
              ),
          )}
          。{source.basis && `${source.basis}。`}
        </p>
      )}
      {source && <StoryPlaces zones={source.zones} />}
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
