import type { Pattern } from "@/lib/records/address";
import type { Archive } from "../archive/archive";
import { type Inputs, viewAsInputs } from "../archive/inputs";
import { paramsIn, templateOf } from "./template";

/** One URL of the site: which file of `app/` renders it, with which parameters, from which view model. */
export interface Route<View extends object = object> {
  url: string;
  /** Its folder under `app/`: `/section/[id]`. */
  template: string;
  params: Record<string, string>;
  /** Whether search engines should have it. */
  indexed: boolean;
  /** When what it shows was last changed, as far as that is written anywhere: a day, or a moment. */
  modified: () => string | null;
  /** What its view is made from. */
  inputs: () => Inputs;
  /** The last of the days that those are worked out from: what is of later ones changes none of them. null where everything may. */
  until: () => string | null;
  /** null only where the archive lists the route and can't make its view: a programmer's mistake. */
  view: () => View | null;
}

/** The forms of feeds. */
export type FeedFile = "feed" | "atom" | "jsonFeed";

/** How files are served: how long they may be kept, and under which policy. See `lib/publish/hosting/file-kinds.ts`. */
export type FileKindName =
  | "page"
  | "search"
  | FeedFile
  | "sitemap"
  | "openSearch"
  | "licence"
  | "epub"
  | "iiif"
  | "text"
  | "manifest"
  | "worker";

/** What becomes of an address that was published and has no page any more. */
export type Lasting =
  /** It was given for ever: an editor must say where it leads, or that it is gone. */
  | "for ever"
  /** It listed what is not there any more, and leads to the next larger list. */
  | "list"
  /**
   * It listed what there was about somebody or something. A year of it leads to the rest; where there is none the address
   * says that it is gone, as no other list is about that.
   */
  | "subject"
  /** The same of a feed, which leads to the paper's in its form. */
  | "feed"
  /** Nothing: machines find the addresses that there are in the sitemap's index, or in the page that it is a part of. */
  | "part";

/** What a reader's device keeps for reading offline: what was `read`, what is fetched `ahead`, or nothing of it. */
type Offline = "ahead" | "read" | "never";

/**
 * The page that stands for all of its type in the tests: the first in `content/`, or the one at `url`. Where `content/`
 * has none, the name of a state in `tests/browser/states.ts`.
 */
export type TestPage = { name: string; url?: string } | { state: string };

/** What is true of all pages, or files, of one type. */
export interface RouteFacts {
  file: FileKindName;
  lasting: Lasting;
  offline: Offline;
  /** null for files that no reader opens. */
  test: TestPage | null;
}

/** A row of the table of routes. */
export interface Row<View extends object = object> extends RouteFacts {
  address: Pattern;
  template: string;
  routes: (archive: Archive, listed: ListedPages) => Route<View>[];
}

/** The pages in a part of the sitemap. Known when all routes are: only views may ask. */
export type ListedPages = (part: string) => readonly Pick<Route, "url" | "modified">[];

/** What a row is made from. `Subject` is what one of its pages is about: a story, a day, a section's id and a month. */
export interface RowSource<Subject, View extends object> extends RouteFacts {
  /** The folder under `app/`, where it is not the one that the address says. */
  template?: string;
  /** What there is a page about. */
  every: (archive: Archive) => Iterable<Subject>;
  /** Where the page about it is. */
  at: (subject: Subject) => string;
  view: (archive: Archive, subject: Subject, listed: ListedPages) => View | null;
  /**
   * What the view is made from; the view itself, which is cheap to make, where nothing is said. `onModified` is for rows that find out on the
   * way when what it shows was last changed, as `modified` says it.
   */
  inputs?: (archive: Archive, subject: Subject, onModified: (modified: string | null) => void) => Inputs;
  /** As a route has it; null where nothing is said. */
  until?: (archive: Archive, subject: Subject) => string | null;
  /** Whether search engines should have it. */
  indexed: (archive: Archive, subject: Subject) => boolean;
  /** When what it shows was last changed; null, where nothing is said, as nobody knows. */
  modified?: (archive: Archive, subject: Subject) => string | null;
}

export function row<Subject, View extends object>(
  address: Pattern,
  source: RowSource<Subject, View>,
): Row<View> {
  const {
    every,
    at,
    view,
    inputs,
    until = () => null,
    indexed,
    modified = () => null,
    template = templateOf(address),
    ...facts
  } = source;
  const routeTo = (archive: Archive, subject: Subject, listed: ListedPages): Route<View> => {
    const url = at(subject);
    const make = () => view(archive, subject, listed);
    // Its view is its inputs: where it is due it is rendered at once, in most publishes from this very view.
    let last: WeakRef<View> | undefined;
    const made = () => {
      const before = last?.deref();
      if (before) return before;
      const fresh = make();
      if (fresh) last = new WeakRef(fresh);
      return fresh;
    };
    // Asked for by its part of the sitemap, and by the sitemap's index.
    let changed: string | null | undefined;
    const onModified = (modified: string | null) => {
      changed = modified;
    };
    return {
      url,
      template,
      // Next.js alone asks.
      get params() {
        return paramsIn(template, url);
      },
      indexed: indexed(archive, subject),
      modified: () => {
        if (changed === undefined) changed = modified(archive, subject);
        return changed;
      },
      inputs: inputs ? () => inputs(archive, subject, onModified) : () => viewAsInputs(made()),
      until: () => until(archive, subject),
      view: inputs ? make : made,
    };
  };
  return {
    ...facts,
    address,
    template,
    routes: (archive, listed) => Array.from(every(archive), (subject) => routeTo(archive, subject, listed)),
  };
}
