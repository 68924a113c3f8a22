import { PICTURES } from "../variants";

/** What stands on a share card: a story's picture where links to it are shown, 1200 × 630. */
export interface Card {
  paper: string;
  /** null where the story is in none. */
  section: string | null;
  kicker: string | null;
  /** The headline as it is broken. */
  lines: string[];
  /** Of the headline. Pixels. */
  size: number;
  /** In large type; null where it stands in the date. */
  year: string | null;
  date: string;
  page: string | null;
}

export const CARD_SIZE = { width: 1200, height: 630 };
/** Of headlines. */
export const CARD_LINE_HEIGHT = 1.28;
/** The margin on either side. Pixels. */
export const CARD_MARGIN = 72;

const ENDING = "-card.png";

/** Where the card of a hash lies on the site. */
export const cardPath = (hash: string): string => `${PICTURES}/${hash}${ENDING}`;

/** Whether a file of the site is a card. */
export const isCardPath = (file: string): boolean => file.startsWith(`${PICTURES}/`) && file.endsWith(ENDING);
