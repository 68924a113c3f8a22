import type { Chrome } from "@/lib/site/frame/page";
import type { IssueLink, MastheadView } from "@/lib/site/pages/front";
import { SectionNav, ToolNav } from "../chrome/nav";
import { BreakableText } from "../headline";

/** 报头: the paper's name, its newest day and its newest printed pages, the sections. */
export function Masthead({ chrome, masthead }: { chrome: Chrome; masthead: MastheadView | null }) {
  return (
    <header className="sign">
      <div className="wrap grid justify-items-center gap-1 pt-5 pb-3 md:grid-cols-[1fr_auto_1fr] md:items-end">
        <h1 className="text-masthead font-black tracking-[0.06em]">
          {masthead?.svg ? <Wordmark svg={masthead.svg} name={chrome.name} /> : chrome.name}
        </h1>
        <div className="md:order-first md:justify-self-start">{masthead && <Day masthead={masthead} />}</div>
        <div className="md:-mr-1.5 md:justify-self-end">
          <ToolNav chrome={chrome} />
        </div>
      </div>
      <div className="wrap [&_.nav]:border-t [&_.nav]:border-rule [&_ul]:text-center">
        <SectionNav chrome={chrome} />
      </div>
    </header>
  );
}

/** The paper's newest day, in both calendars, and the way to its newest printed pages. */
function Day({ masthead: { date, dateLabel, weekday, lunar, issue, today } }: { masthead: MastheadView }) {
  return (
    <p className="quiet text-center text-balance break-keep md:text-left md:[&>*]:block max-md:[&>*]:mx-1.5 max-md:[&>*]:inline-block">
      <time dateTime={date}>
        <span className="whitespace-nowrap">{dateLabel}</span> {weekday}
      </time>
      <span>{lunar}</span>
      {issue && <Issue issue={issue} />}
      {today && (
        <span>
          <a className="text-accent" href={today.url}>
            {today.label}
          </a>
        </span>
      )}
    </p>
  );
}

function Issue({ issue: { url, when, basis } }: { issue: IssueLink }) {
  return (
    <span>
      <a className="text-accent md:mr-2" href={url}>
        本期版面{when && `（${when}）`}
      </a>
      {basis && (
        <span className="inline-block">
          <BreakableText text={basis} />
        </span>
      )}
    </span>
  );
}

/** The paper's own drawing of its name; read out as the name. */
function Wordmark({ svg, name }: { svg: string; name: string }) {
  return (
    <>
      <span className="sr-only">{name}</span>
      <span
        className="[&_svg]:w-[clamp(15rem,62vw,26rem)] min-[48rem]:[&_svg]:w-[clamp(18rem,33vw,26rem)]"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </>
  );
}
