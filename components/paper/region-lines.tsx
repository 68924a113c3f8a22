import type { EvidenceLine, LineRun, Region } from "@/lib/site/views";

/** The lines of one story, or of what belongs to none. */
export function RegionLines({ region: { story, aside, lines } }: { region: Region }) {
  return (
    <section
      className={story ? "region" : "region none"}
      aria-label={story ? `第${story.number}篇：${story.headline}` : (aside ?? "不属于稿件的行")}
    >
      {story && (
        <p className="owner">
          <b className="num">{story.number}</b> <a href={story.url}>{story.headline}</a>
        </p>
      )}
      {aside && <p className="owner">{aside}</p>}
      <ol>
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line: { number, class: lineClass, runs, joinsNext } }: { line: EvidenceLine }) {
  return (
    <li id={`L${number}`} value={number} className={lineClass}>
      {runs.map((run, index) => (
        <Stretch key={index} run={run} />
      ))}
      {joinsNext && <span className="join">接下段</span>}
    </li>
  );
}

function Stretch({ run }: { run: LineRun }) {
  switch (run.kind) {
    case "text":
      return run.text;
    case "misread":
      return (
        <span title={run.note || undefined}>
          <del>{run.from}</del>
          <ins>{run.to}</ins>
        </span>
      );
    case "unspaced":
      return (
        <>
          <span className="spaced">{run.from}</span>
          <ins>{run.to}</ins>
        </>
      );
    case "suspect":
      return <mark title={run.note || undefined}>{run.text}</mark>;
    default:
      return run satisfies never;
  }
}
