import type { CorrectionsView } from "./corrections";
import type { FrontView } from "./front";
import type { ListView } from "./list";
import type { FeedView, RobotsView, SitemapView, WebManifestView, WorkerView } from "./machines";
import type { IssuesView, IssueView, IssueYearView, PageView } from "./paper";
import type { PlacesView } from "./places";
import type {
  AboutView,
  AccessibilityView,
  ArchiveView,
  NotFoundView,
  OfflineView,
  SearchView,
} from "./standing";
import type { StoryView } from "./story";
import type { WithdrawnView } from "./withdrawn";

export type * from "./calendar";
export type * from "./corrections";
export type * from "./front";
export type * from "./list";
export type * from "./machines";
export type * from "./page";
export type * from "./paper";
export type * from "./places";
export type * from "./standing";
export type * from "./story";
export type * from "./withdrawn";

/** The view model of any route. */
export type View =
  | FrontView
  | StoryView
  | WithdrawnView
  | ListView
  | PageView
  | IssueView
  | IssuesView
  | IssueYearView
  | ArchiveView
  | PlacesView
  | SearchView
  | AboutView
  | AccessibilityView
  | CorrectionsView
  | NotFoundView
  | OfflineView
  | FeedView
  | SitemapView
  | RobotsView
  | WorkerView
  | WebManifestView;

export type ViewKind = View["kind"];
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;
