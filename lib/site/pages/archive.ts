import type { Archive } from "../archive/archive";
import { monthsOf } from "../calendar/calendar";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { CountedLink, Link } from "../link";
import { countLabel, dateLabel } from "../text/labels";
import { urls } from "../urls";
import { waysToPeople } from "./people";

/** A year and its twelve months; null for those in which nothing is. */
export interface CalendarYear extends Link {
  year: string;
  /** 3,650 篇 */
  total: string;
  months: (CountedLink | null)[];
}

/** 往期报道: every year and month with stories. */
export interface ArchiveView extends Page<"archive"> {
  crumbs: Link[];
  description: string;
  /** Newest first. */
  years: CalendarYear[];
  /** 专题 and 署名, where there are any. */
  others: Link[];
}

/** 往期报道: every year and month with stories, and how many. */
export function archiveView(archive: Archive): ArchiveView {
  const { site, stories } = archive;
  const crumbs = crumbsOf({ label: "往期", url: urls.archive() });
  const description = `${site.name}发布过的${countLabel(stories.length)}篇报道，按年月日查找`;
  return {
    kind: "archive",
    chrome: chromeOf(archive, urls.archive()),
    meta: metaOf(archive, {
      title: "往期报道",
      description,
      url: urls.archive(),
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    description,
    years: [...archive.byYear.keys()].map((year) => calendarYear(archive, year)),
    others: [
      ...(archive.byTopic.size > 0 ? [{ label: "专题", url: urls.topics() }] : []),
      ...waysToPeople(archive),
    ],
  };
}

function calendarYear({ byYear, byMonth }: Archive, year: string): CalendarYear {
  return {
    year,
    label: dateLabel(year),
    url: urls.year(year),
    total: `${countLabel(byYear.get(year)?.length ?? 0)}篇`,
    months: monthsOf(year).map((month): CountedLink | null => {
      const count = byMonth.get(month)?.length ?? 0;
      return count > 0 ? { label: dateLabel(month), url: urls.month(month), count } : null;
    }),
  };
}
