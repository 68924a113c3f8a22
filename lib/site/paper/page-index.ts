import type { FiledPage } from "@/lib/records/content";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { storyLink } from "../story/teaser";
import { pageLabel, pageNameLabel } from "../text/labels";
import { urls } from "../urls";

/** 版面导读: the stories of a printed page in page order. */
export interface PageIndex {
  label: string;
  name: string;
  url: string;
  stories: Link[];
}

/** A printed page as an index of its stories. */
export function pageIndex(page: FiledPage, archive: Archive): PageIndex {
  return {
    label: pageLabel(page.number),
    name: pageNameLabel(page),
    url: urls.page(page.date, page.number),
    stories: page.stories.flatMap((url) => {
      const story = archive.byUrl.get(url);
      return story ? [storyLink(story)] : [];
    }),
  };
}
