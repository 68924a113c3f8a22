import type { Archive } from "../archive/archive";
import { chromeOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { type TeaserView, teaserOf } from "../story/teaser";
import { urls } from "../urls";

export interface NotFoundView extends Page<"notFound"> {
  newest: TeaserView[];
}

/** How many of the newest stories are offered where there is no page. */
const STORIES_OFFERED = 5;

export function notFoundView(archive: Archive): NotFoundView {
  return {
    kind: "notFound",
    chrome: chromeOf(archive, null),
    meta: metaOf(archive, {
      title: "没有这个页面",
      description: "网址可能写错了，或页面已经移走",
      url: urls.notFound(),
      noindex: true,
    }),
    newest: archive.stories.slice(0, STORIES_OFFERED).map((story) => teaserOf(story, archive.site)),
  };
}
