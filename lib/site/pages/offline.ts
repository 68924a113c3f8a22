import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { urls } from "../urls";

/** 离线阅读 */
export interface OfflineView extends Page<"offline"> {
  crumbs: Link[];
}

export function offlineView(archive: Archive): OfflineView {
  const { site } = archive;
  const crumbs = crumbsOf({ label: "离线阅读", url: urls.offline() });
  return {
    kind: "offline",
    chrome: chromeOf(archive, urls.offline()),
    meta: metaOf(archive, {
      title: "离线阅读",
      description: `没有网络的时候，怎样接着读${site.name}`,
      url: urls.offline(),
      noindex: true,
    }),
    crumbs,
  };
}
