import type { Link, Page, Teaser } from "./page";
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

/** A section on the front page. */
export interface Strip {
  section: Link;
  stories: Teaser[];
  /** Columns of twelve. */
  span: 4 | 6 | 8 | 12;
  /** `even`: stories side by side; `led`: the first large, the others beside it. */
  rhythm: "even" | "led";
}

export interface FrontView extends Page<"front"> {
  masthead: MastheadView | null;
  lead: Teaser | null;
  secondary: Teaser[];
  strips: Strip[];
  index: PageIndex[];
  /** null where no story is about a place. */
  places: PlacesOverview | null;
}
