import type { Root } from "hast";
import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import { organization, wholeNewspaper } from "../graph/paper";
import { webPage } from "../graph/web-page";
import type { Link } from "../link";
import { accountOf } from "../paper/account";
import { richTree } from "../story/rich-tree";
import { storyLink } from "../story/teaser";
import { dateLabel, pageLabel } from "../text/labels";
import { urls } from "../urls";

export interface AboutView extends Page<"about"> {
  crumbs: Link[];
  /** The paper's own words, before the standard ones. */
  own: Root | null;
  counts: { stories: number; pages: number; repairs: number };
  /** The newest printed page, and whose each of its characters is. */
  proof: { page: Link; account: string } | null;
  note: Link | null;
}

export function aboutView(archive: Archive): AboutView {
  const { site, stories } = archive;
  const crumbs = crumbsOf({ label: "关于", url: urls.about() });
  const facts = {
    title: `关于${site.name}`,
    description: `${site.name}怎样把印刷版面变成网页，怎样更正差错，怎样联系`,
    url: urls.about(),
  };
  const note = stories.find(
    ({ source, section }) =>
      source.kind === "file" && site.sections.some(({ id, leads }) => id === section && !leads),
  );
  return {
    kind: "about",
    chrome: chromeOf(archive, urls.about()),
    meta: metaOf(archive, {
      ...facts,
      crumbs,
      graph: [webPage(site, "AboutPage", facts), organization(site), wholeNewspaper(site)],
    }),
    crumbs,
    own: archive.about && richTree(archive.about, false, {}),
    counts: {
      stories: stories.length,
      pages: archive.pages.length,
      repairs: sum(stories.map(({ repaired }) => repaired.all)),
    },
    proof: proofOf(archive),
    note: note ? storyLink(note) : null,
  };
}

/** How the newest printed page was shared out among its stories: what "no character is lost" comes to. */
function proofOf({ pages: [page] }: Archive): AboutView["proof"] {
  if (!page) return null;
  const { date, number } = page;
  return {
    page: { label: `${dateLabel(date)}${pageLabel(number)}`, url: urls.page(date, number) },
    account: accountOf(page),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
