import type { ReactElement } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ArchivePage } from "@/components/calendar/archive-page";
import { FrontPage } from "@/components/front/front-page";
import { PeoplePage } from "@/components/list/people-page";
import { StoryList } from "@/components/list/story-list";
import { TopicsPage } from "@/components/list/topics-page";
import { NotFoundPage } from "@/components/not-found-page";
import { OfflinePage } from "@/components/offline-page";
import { IssuePage } from "@/components/paper/issue-page";
import { IssueYearPage } from "@/components/paper/issue-year-page";
import { IssuesPage } from "@/components/paper/issues-page";
import { TranscriptPage } from "@/components/paper/transcript-page";
import { PlacesPage } from "@/components/place/places-page";
import { SearchScreen } from "@/components/search-screen";
import { AboutPage } from "@/components/standing/about-page";
import { AccessibilityPage } from "@/components/standing/accessibility-page";
import { CorrectionsPage } from "@/components/standing/corrections-page";
import { FeedsPage } from "@/components/standing/feeds-page";
import { StoryPage } from "@/components/story/story-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import type { Content } from "@/lib/records/content";
import { anchorsOf } from "@/lib/site/anchors/anchors-of";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import type { View } from "@/lib/site/routes/views";
import { contentOf } from "../folder";
import { fullContent, NOW } from "../full-content";

type ReaderView = Extract<View, { meta: object }>;

function elementOf(view: ReaderView): ReactElement {
  switch (view.kind) {
    case "story":
      return createElement(StoryPage, { view });
    case "about":
      return createElement(AboutPage, { view });
    case "front":
      return createElement(FrontPage, { view });
    case "list":
      return createElement(StoryList, { view });
    case "issues":
      return createElement(IssuesPage, { view });
    case "issue":
      return createElement(IssuePage, { view });
    case "issueYear":
      return createElement(IssueYearPage, { view });
    case "page":
      return createElement(TranscriptPage, { view });
    case "corrections":
      return createElement(CorrectionsPage, { view });
    case "accessibility":
      return createElement(AccessibilityPage, { view });
    case "people":
      return createElement(PeoplePage, { view });
    case "topics":
      return createElement(TopicsPage, { view });
    case "places":
      return createElement(PlacesPage, { view });
    case "search":
      return createElement(SearchScreen, { view });
    case "offline":
      return createElement(OfflinePage, { view });
    case "notFound":
      return createElement(NotFoundPage, { view });
    case "feeds":
      return createElement(FeedsPage, { view });
    case "archive":
      return createElement(ArchivePage, { view });
    case "withdrawn":
      return createElement(WithdrawnPage, { view });
    default:
      return view satisfies never;
  }
}

/** Of every page of some content: its ids as rendered, and as they are known. */
function idsOf(content: Content) {
  const kinds = new Set<string>();
  const pages = routesOf(archiveOf(content, NOW)).flatMap(({ url, view: make }) => {
    const view = make();
    if (!view || !("meta" in view)) return [];
    kinds.add(view.kind);
    const html = renderToStaticMarkup(elementOf(view));
    const rendered = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
    return [{ url, rendered: rendered.sort(), known: anchorsOf(view).sort() }];
  });
  return { kinds, pages };
}

it("are known of every page as they are rendered, and none is there twice", async () => {
  const full = idsOf(await fullContent());
  const empty = idsOf(await contentOf({}));
  expect([...full.kinds].sort()).toEqual([
    ...["about", "accessibility", "archive", "corrections", "feeds", "front", "issue", "issueYear"],
    ...["issues", "list", "notFound", "offline", "page", "people", "places", "search", "story"],
    ...["topics", "withdrawn"],
  ]);
  for (const { url, rendered, known } of [...full.pages, ...empty.pages]) {
    expect({ url, ids: known }).toEqual({ url, ids: rendered });
    expect(new Set(rendered).size, url).toBe(rendered.length);
  }
});
