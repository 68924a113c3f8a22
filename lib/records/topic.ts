/** 专题: a subject that stories share because editors say so. */
export interface Topic {
  name: string;
  /** Of its page, `/topic/<slug>/`. */
  slug: string;
  /** What it is about, in a sentence; null where nobody says. */
  description: string | null;
}
