/** The colour of paper for what can't read the style sheet, `app/base.css`: browsers' own frames, icons. A test compares them. */
export const PAPER = { light: "#fbfaf6", dark: "#161614" } as const;
