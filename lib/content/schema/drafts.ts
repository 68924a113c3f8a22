/** What editors write, before it is checked against the rest of the site: the schema of each file of `content/`. */
export { AnchorDraft } from "./anchor";
export { FrontDraft } from "./front";
export { OcrFixes } from "./ocr-fixes";
export { PageDraft } from "./page";
export { People } from "./people";
export { Redirects } from "./redirects";
export { SiteDraft } from "./site";
export { StoryDraft } from "./story";
