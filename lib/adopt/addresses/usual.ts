import { LASTING } from "@/lib/records/address";
import { dayOf } from "@/lib/records/date";
import type { Entry } from "../entry";

type Dated = Pick<Entry, "date">;

/** The file of a story that nobody has put elsewhere: `content/stories/2024/06/jiliang.md`. */
export const usualFile = ({ date }: Dated, name: string): string =>
  `content/stories/${date.slice(0, 7).replace("-", "/")}/${name}.md`;

/** A story's address in the new site, by the name of its file. */
export const newUrl = ({ date }: Dated, name: string): string => LASTING.story(dayOf(date), name);
