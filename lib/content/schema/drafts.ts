/** What editors write, before it is checked against the rest of the site: the schema of each file of `content/`. */
export { AnchorDraft } from "./anchor";
export { FrontDraft } from "./front";
export { OcrFixesDraft } from "./ocr-fixes";
export { PageDraft } from "./page";
export { PeopleDraft } from "./people";
export { RedirectsDraft } from "./redirects";
export { SiteDraft } from "./site";
export { StoryDraft } from "./story";
export { TopicsDraft } from "./topics";
