import { dayOfYear } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { DAY, periodsOf } from "../archive/periods";
import { crumbsOf } from "../frame/chrome";
import type { Link } from "../link";
import { countLabel, dayOfYearLabel } from "../text/labels";
import { urls } from "../urls";
import type { ListInput } from "./list";
import { yearsTold } from "./timeline";

/** In how many years there are stories of a day, `06-22`. */
export const yearsOfDay = ({ byDayOfYear }: Archive, day: string): number =>
  periodsOf(byDayOfYear.get(day) ?? [], DAY).length;

/**
 * 那年今日: what the paper had on a day of the year, in all years. It has no way to the days beside it, so that nothing but its own
 * stories changes it: no clock, and no other day.
 */
export function todayList(archive: Archive, day: string): ListInput | null {
  const stories = archive.byDayOfYear.get(day);
  if (!stories) return null;
  const { name } = archive.site;
  const years = yearsOfDay(archive, day);
  const label = dayOfYearLabel(day);
  return {
    listing: "today",
    url: urls.today(day),
    label: "那年今日",
    title: label,
    pageTitle: `那年今日：${label}`,
    description: `${name}历年${label}的报道，${years > 1 ? `${years}年` : ""}共${countLabel(stories.length)}篇`,
    crumbs: crumbsOf({ label: "往期", url: urls.archive() }, { label: `那年${label}`, url: urls.today(day) }),
    stories,
    shown: stories,
    groups: (shown) => yearsTold(shown, archive),
    up: { label: "往期", url: urls.archive() },
    // One year says no more than its own day does.
    noindex: years < 2,
  };
}

/** From a day to the same day of all years. */
export const toToday = (day: string): Link => ({
  label: `历年${dayOfYearLabel(dayOfYear(day))}`,
  url: urls.today(dayOfYear(day)),
});
