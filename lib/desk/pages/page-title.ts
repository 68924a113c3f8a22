import { dateLabel, pageLabel } from "@/lib/site/text/labels";

/** What a page is called in lists: 2024年6月22日 第01版 要闻. */
export function pageTitle({ date, number, name }: { date: string; number: string; name: string }): string {
  const label = pageLabel(number);
  return [dateLabel(date), label, ...(name === label ? [] : [name])].join(" ");
}
