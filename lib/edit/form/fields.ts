/** One who signed. `role` is an id, `outlet` empty where there is none. */
export interface FormByline {
  name: string;
  role: string;
  outlet: string;
}

/** A picture of a story; `ref` only of a printed one: 右图. */
export interface FormPhoto {
  ref: string;
  file: string;
  alt: string;
  caption: string;
  credit: string;
}

/** What a form shows of a story, and what comes back of it: words as a browser's fields have them. */
export interface StoryForm {
  title: string;
  kicker: string;
  deck: string;
  /** `2024-06-23` and `08:30`; empty where the file says none, or none that can be read. */
  day: string;
  time: string;
  expiresDay: string;
  expiresTime: string;
  /** An id, or what the file says. */
  section: string;
  kind: string;
  bylines: FormByline[];
  /** Ids. */
  places: string[];
  photos: FormPhoto[];
  draft: boolean;
  /** Markdown; null of a printed story, whose text is the page's. */
  body: string | null;
}

/** A text as a browser's large field gives it back: with its own line ends, and without the character that HTML has not. */
export const inField = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");

/** The same of a field of one line. */
export const inLine = (text: string): string => inField(text).replaceAll("\n", "");
