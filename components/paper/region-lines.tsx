import { Fragment } from "react";
import type { EvidenceLine, RegionView } from "@/lib/site/paper/evidence";
import type { LineRun } from "@/lib/site/paper/line-runs";
import type { PagePictureView } from "@/lib/site/paper/page-picture";
import { HeadlineText } from "../headline";
import { Crops } from "./crops";

interface RegionLinesProps {
  region: RegionView;
  /** The page's picture, where it stands beside. */
  picture?: PagePictureView | null;
  heading: "h2" | "h3";
}

/** The lines of one story, or of what belongs to none. */
export function RegionLines({ region, picture = null, heading }: RegionLinesProps) {
  const { id, number, note, supplied, relabelled, lines } = region;
  return (
    <section className={number === null ? "region none" : "region"} id={id}>
      <RegionHead region={region} heading={heading} />
      {note && <p className="note">{note}</p>}
      {supplied.map(({ label, from, to }, index) => (
        <p className="note" key={index}>
          {label}：{from && <del>{from}</del>}
          {to && <ins>{to}</ins>}
        </p>
      ))}
      {relabelled.map((label) => (
        <p className="note" key={label}>
          {label}
        </p>
      ))}
      {lines.map((line) => (
        <Fragment key={line.id}>
          <Line line={line} />
          {line.crops && picture && (
            <Crops crops={line.crops} picture={picture} label={`第${line.number}行的版面图`} />
          )}
        </Fragment>
      ))}
    </section>
  );
}

/** Whose lines these are, with the way to the story; the lines' own label leads to this place. */
function RegionHead({ region, heading: Heading }: RegionLinesProps) {
  const { id, number, label, zone, story, first, linesLabel } = region;
  return (
    <div className="owner">
      {number !== null && <b className="num">{number}</b>}
      {label && <span>{label}</span>}
      {story && (
        <Heading>
          <a href={story.url}>
            <HeadlineText text={story.headline} />
          </a>
          {!first && "（续）"}
        </Heading>
      )}
      {zone && (
        <a className="to-picture" href={`#${zone}`}>
          版面图
        </a>
      )}
      <a className="num" href={`#${id}`}>
        {linesLabel}
      </a>
    </div>
  );
}

/** The number stands in an attribute, so that it is seen and neither read aloud nor copied with the text. */
function Line({ line }: { line: EvidenceLine }) {
  const { id, number, label, rule, why, runs, join, crops } = line;
  return (
    <p id={id} data-n={number} className={classOf(line)}>
      {/* A line that is led to shows its piece of the picture. For mice and fingers: the switch above shows all. */}
      {crops && (
        <span className="look" aria-hidden>
          <a href={`#${id}`} tabIndex={-1}>
            <small>看第{number}行的版面图</small>
          </a>
        </span>
      )}
      <span className="class">
        {label} <span className="why">{why ?? rule}</span>
      </span>
      {runs?.map((run, index) => (
        <Stretch key={index} run={run} />
      ))}
      {join && (
        <a className="join" href={join.url}>
          接下段<small>{join.note}</small>
        </a>
      )}
    </p>
  );
}

/** Only what is seen makes a class: most lines are text below a blank line, and have none. */
function classOf({ class: lineClass, runs, tight }: EvidenceLine): string | undefined {
  const names = [
    lineClass === "paragraph" ? "" : lineClass,
    tight ? "tight" : "",
    runs === null ? "withheld" : "",
  ].filter(Boolean);
  return names.join(" ") || undefined;
}

/** Text, or a mark with what is to be said about it; it leads to the story's record. */
function Stretch({ run }: { run: LineRun }) {
  switch (run.kind) {
    case "text":
      return run.text;
    case "misread":
    case "unspaced":
    case "converted":
      return (
        <a className={run.kind} href={run.url}>
          <del>{run.from}</del>
          <ins>{run.to}</ins>
          <small>{run.note}</small>
        </a>
      );
    case "suspect":
      return (
        <a className="suspect" href={run.url}>
          <mark>{run.text}</mark>
          {run.to !== null && <i>疑为“{run.to}”</i>}
          <small>{run.note}</small>
        </a>
      );
    default:
      return run satisfies never;
  }
}
