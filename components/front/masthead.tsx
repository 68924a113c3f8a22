import type { Chrome } from "@/lib/site/frame/page";
import type { MastheadView } from "@/lib/site/pages/front";
import { SectionNav, ToolNav } from "../chrome/nav";

/** 报头: the paper's name, the day of its newest issue, the sections. */
export function Masthead({ chrome, masthead }: { chrome: Chrome; masthead: MastheadView | null }) {
  return (
    <header className="sign">
      <div className="wrap">
        <h1>{masthead?.svg ? <Wordmark svg={masthead.svg} name={chrome.name} /> : chrome.name}</h1>
        <div className="ear">
          {masthead && (
            <p className="quiet">
              <IssueDate masthead={masthead} />
              <span>{masthead.lunar}</span>
              {masthead.basis && <span className="basis">{masthead.basis}</span>}
            </p>
          )}
        </div>
        <div className="ear right">
          <ToolNav chrome={chrome} />
        </div>
      </div>
      <div className="wrap sections">
        <SectionNav chrome={chrome} />
      </div>
    </header>
  );
}

/** The day of the newest issue, and the way to its pages. */
function IssueDate({ masthead: { date, dateLabel, weekday, issue } }: { masthead: MastheadView }) {
  const day = (
    <time dateTime={date}>
      {dateLabel} <span>{weekday}</span>
    </time>
  );
  return issue === null ? day : <a href={issue}>{day}</a>;
}

/** The paper's own drawing of its name; read out as the name. */
function Wordmark({ svg, name }: { svg: string; name: string }) {
  return (
    <>
      <span className="sr-only">{name}</span>
      <span className="wordmark" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </>
  );
}
