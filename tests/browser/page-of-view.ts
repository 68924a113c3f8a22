import { createElement, type ReactElement } from "react";
import { ArchivePage } from "@/components/calendar/archive-page";
import { FrontPage } from "@/components/front/front-page";
import { PeoplePage } from "@/components/list/people-page";
import { StoryList } from "@/components/list/story-list";
import { TopicsPage } from "@/components/list/topics-page";
import { NotFoundPage } from "@/components/not-found-page";
import { IssuePage } from "@/components/paper/issue-page";
import { TranscriptPage } from "@/components/paper/transcript-page";
import { PlacesPage } from "@/components/place/places-page";
import { AboutPage } from "@/components/standing/about-page";
import { AccessibilityPage } from "@/components/standing/accessibility-page";
import { CorrectionsPage } from "@/components/standing/corrections-page";
import { StoryPage } from "@/components/story/story-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import type { View } from "@/lib/site/routes/views";

/** The page of a view, of those kinds that are rendered without a build. */
export function pageOf(view: View): ReactElement {
  switch (view.kind) {
    case "front":
      return createElement(FrontPage, { view });
    case "story":
      return createElement(StoryPage, { view });
    case "withdrawn":
      return createElement(WithdrawnPage, { view });
    case "list":
      return createElement(StoryList, { view });
    case "about":
      return createElement(AboutPage, { view });
    case "accessibility":
      return createElement(AccessibilityPage, { view });
    case "corrections":
      return createElement(CorrectionsPage, { view });
    case "notFound":
      return createElement(NotFoundPage, { view });
    case "page":
      return createElement(TranscriptPage, { view });
    case "issue":
      return createElement(IssuePage, { view });
    case "archive":
      return createElement(ArchivePage, { view });
    case "people":
      return createElement(PeoplePage, { view });
    case "topics":
      return createElement(TopicsPage, { view });
    case "places":
      return createElement(PlacesPage, { view });
    default:
      throw new Error(`No state is a ${view.kind}`);
  }
}
