import { dateLabel, pageLabel } from "@/lib/site/text/labels";

/** What a page is called in lists: 2024年6月22日 第01版 要闻. */
export function pageTitle({ date, number, name }: { date: string; number: string; name: string }): string {
  const label = pageLabel(number);
  return [dateLabel(date), label, ...(name === label ? [] : [name])].join(" ");
}

/** What a page is called at the desk: `2024-06-22-01`. */
export const pageId = ({ date, number }: { date: string; number: string }): string => `${date}-${number}`;
