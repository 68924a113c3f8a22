import type { FrontView } from "./front";
import type { ListView } from "./list";
import type { FeedView, RobotsView, SitemapView } from "./machines";
import type { IssuesView, IssueView, PageView } from "./paper";
import type { PlacesView } from "./places";
import type { AboutView, CorrectionsView, NotFoundView, SearchView } from "./standing";
import type { StoryView } from "./story";
import type { WithdrawnView } from "./withdrawn";

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
  | PlacesView
  | SearchView
  | AboutView
  | CorrectionsView
  | NotFoundView
  | FeedView
  | SitemapView
  | RobotsView;

export type ViewKind = View["kind"];
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;
