/** What is wrong with a YAML text, in an editor's words. `offset` is in UTF-16 units of the text. */
export interface Diagnosis {
  rule: string;
  message: string;
  cure: string;
  offset: number;
}

/** So many are said of one file: where there are more, most come of one. */
export const LISTED = 10;
