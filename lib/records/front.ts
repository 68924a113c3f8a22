/** What editors decide of the front page: `content/front.yml`. Stories by their URLs, sections by their ids. */
export interface FrontChoices {
  /** The pinned lead; `until`: the moment from which the rules choose again, null for as long as it stands there. */
  lead: { url: string; until: string | null } | null;
  /** Pinned beside the lead, in this order. */
  beside: string[];
  /** Sections whose strips come first. */
  order: string[];
  /** What the front page does not show; lists and search do. */
  hidden: { stories: string[]; sections: string[] };
}
