/** What stands in a reference for the day on which it was looked up, which only the reader's browser knows. */
export const CITED_ON = "引用日期";
