import type { Withdrawn } from "@/lib/records/withdrawn";
import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { dateLabel } from "../text/labels";

/** The page at the address of a story that was taken down: when and why, without anything of the story. */
export interface WithdrawnView extends Page<"withdrawn"> {
  crumbs: Link[];
  date: string;
  dateLabel: string;
  reason: string;
}

/** 撤下: the page of a story that was taken down. Search engines are to forget it. */
export function withdrawnView(archive: Archive, { url, date, reason }: Withdrawn): WithdrawnView {
  const crumbs = crumbsOf({ label: "本文已撤下", url });
  return {
    kind: "withdrawn",
    chrome: chromeOf(archive, null),
    meta: metaOf(archive, {
      title: "本文已撤下",
      description: `本文已于${dateLabel(date)}撤下。${reason}`,
      url,
      noindex: true,
    }),
    crumbs,
    date,
    dateLabel: dateLabel(date),
    reason,
  };
}
