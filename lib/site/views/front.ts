import type { Link, Page, Teaser } from "../frame/page";
import type { PlacesOverview } from "./places";

export interface MastheadView {
  svg: string | null;
  date: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  /** How the issue's date is known, where it was not printed. */
  basis: string | null;
  /** URL of that day's printed pages. */
  issue: string | null;
}

/** 版面导读: the stories of a printed page in page order. */
export interface PageIndex {
  label: string;
  name: string;
  url: string;
  stories: Link[];
}

/** A story on the front page. `when`: its day, where that is not the front page's. */
export interface FrontTeaser extends Teaser {
  when: string | null;
}

/** 头条 */
export interface LeadView extends FrontTeaser {
  /** Of its headline: the longer, the smaller. */
  size: "large" | "medium" | "small";
  /** Its first paragraphs. */
  opening: string[];
  /** 第01版 */
  page: string | null;
}

/** A section on the front page. */
export interface Strip {
  section: Link;
  stories: FrontTeaser[];
  /** Columns of twelve. */
  span: 4 | 6 | 8 | 12;
  /**
   * `even`: stories side by side; `led`: the first large, the others beside it; `ledger`: the section's name in the
   * margin, a story a line; `wide`: one story, its headline beside its text.
   */
  rhythm: "even" | "led" | "ledger" | "wide";
}

export interface FrontView extends Page<"front"> {
  masthead: MastheadView | null;
  lead: LeadView | null;
  secondary: FrontTeaser[];
  strips: Strip[];
  index: PageIndex[];
  /** null where no story is about a place. */
  places: PlacesOverview | null;
}
