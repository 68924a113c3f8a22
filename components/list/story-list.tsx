import type { Link } from "@/lib/site/link";
import type { ListView } from "@/lib/site/pages/list";
import { urls } from "@/lib/site/urls";
import { MonthTable } from "../calendar/month-table";
import { Months } from "../calendar/months";
import { StepLinks } from "../calendar/step-links";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { BreakableText } from "../headline";
import { PageTitle } from "../page-title";
import { PlaceMap } from "../place/place-map";
import { SMALL_HEADING } from "../small-heading";
import { Group } from "./group";
import { Lines } from "./lines";
import { SectionLead } from "./section-lead";
import { Years } from "./years";

/** What a day shows of its stories. */
const ALL = { kicker: true, deck: true, summary: true, names: true, picture: true };

/** Days, months, years, sections, places, people, topics, a day of all years. */
export function StoryList({ view }: { view: ListView }) {
  const { chrome, meta, crumbs, title, lead, groups, months, calendar, steps, up, siblings, years, map } =
    view;
  const [month] = calendar;
  const single = calendar.length === 1 ? month : undefined;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <ListHeader view={view} />
      {calendar.length > 1 && <Months months={calendar} label={`${title}各日`} />}
      {/* The column is there with nothing in it, too: across the whole page a time would stand far from its headline. */}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_14rem] lg:gap-x-16">
        {single && (
          <div className="month-aside pt-1 max-lg:mb-3 lg:sticky lg:top-0 lg:order-last lg:self-start lg:pt-7">
            <MonthTable month={single} counts />
          </div>
        )}
        <div id={calendar.length > 1 ? "newest" : undefined}>
          {lead && <SectionLead lead={lead} />}
          {!lead && groups.length === 0 && months.length === 0 && <p className="py-12">{view.empty}</p>}
          {groups.map(({ heading, url, stories, more }) => (
            <Group key={heading} heading={heading} url={url} stories={stories} show={ALL} more={more} />
          ))}
          <Lines months={months} />
        </div>
        {(years.length > 0 || map.length > 0 || siblings) && (
          <div className="lg:[&>:first-child]:pt-[2.1875rem]">
            <Years years={years} />
            <ListMap tiles={map} />
            {siblings && <Siblings label={siblings.label} links={siblings.links} />}
          </div>
        )}
      </div>
      <StepLinks steps={steps} up={up} label="前后日期（页尾）" />
    </Shell>
  );
}

/** The title, and the ways to the feed, to the list below a year's calendars, and to other dates. */
function ListHeader({ view }: { view: ListView }) {
  const { label, title, description, feed, calendar, steps, up } = view;
  return (
    <PageTitle
      label={label}
      title={title}
      line={
        <>
          <BreakableText text={description} />
          {feed && (
            <>
              {" · "}
              <a href={feed}>订阅</a>
            </>
          )}
          {calendar.length > 1 && (
            <>
              {" · "}
              <a href="#newest">报道列表</a>
            </>
          )}
        </>
      }
    >
      <StepLinks steps={steps} up={up} label="前后日期" compact="label" />
    </PageTitle>
  );
}

function ListMap({ tiles }: { tiles: ListView["map"] }) {
  if (tiles.length === 0) return null;
  return (
    <nav className="pt-6" aria-labelledby="map">
      <h2 className={`mb-2 ${SMALL_HEADING}`} id="map">
        <a href={urls.places()}>各地</a>
      </h2>
      <PlaceMap tiles={tiles} small />
    </nav>
  );
}

function Siblings({ label, links }: { label: string; links: readonly Link[] }) {
  return (
    <nav className="pt-6" aria-label={label}>
      <h2 className={SMALL_HEADING}>{label}</h2>
      <ul className="flex flex-wrap gap-x-7 lg:block">
        {links.map(({ label: name, url }) => (
          <li key={url}>
            <a className="block py-1.5" href={url}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
