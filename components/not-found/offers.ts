import type { Link } from "@/lib/site/link";
import { dateLabel } from "@/lib/site/text/labels";
import { urls } from "@/lib/site/urls";

/** A page of stories that may have what was looked for. */
export type Offer = Link;

/** `/2024/06/22/…`, `/2024/06/…`, `/2024/…` */
const DATED = /^\/(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?(?=\/|$)/;

/** What may be offered at an address under a date, the nearest first: its day, its month, its year. */
export function offersFor(path: string): Offer[] {
  const [, year, month, day] = DATED.exec(path) ?? [];
  if (year === undefined) return [];
  const offer = (period: string, url: string): Offer => ({ label: `${dateLabel(period)}的报道`, url });
  return [
    ...(month && day ? [offer(`${year}-${month}-${day}`, urls.day(`${year}-${month}-${day}`))] : []),
    ...(month ? [offer(`${year}-${month}`, urls.month(`${year}-${month}`))] : []),
    offer(year, urls.year(year)),
  ].filter(({ url }) => url !== path);
}
