/** The paper's colour for what CSS cannot reach, the browser's frame: `--color-paper` of app/base.css. */
export const PAPER = { light: "#fbfaf6", dark: "#161614" };
