import type { CorrectionsView } from "../views/corrections";
import type { FrontView } from "../views/front";
import type { ListView } from "../views/list";
import type { FeedView, RobotsView, SitemapView, WebManifestView, WorkerView } from "../views/machines";
import type { IssuesView, IssueView, IssueYearView, PageView } from "../views/paper";
import type { PlacesView } from "../views/places";
import type {
  AboutView,
  AccessibilityView,
  ArchiveView,
  NotFoundView,
  OfflineView,
  SearchView,
} from "../views/standing";
import type { StoryView } from "../views/story";
import type { WithdrawnView } from "../views/withdrawn";

export type * from "../frame/page";
export type * from "../views/calendar";
export type * from "../views/corrections";
export type * from "../views/front";
export type * from "../views/list";
export type * from "../views/machines";
export type * from "../views/paper";
export type * from "../views/places";
export type * from "../views/standing";
export type * from "../views/story";
export type * from "../views/withdrawn";

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
