import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

export interface AccessibilityView extends Page<"accessibility"> {
  crumbs: Link[];
  reviewed: { date: string; label: string };
}

/** The day on which the statement was last checked against the site; to be changed with the next check. */
const REVIEWED = "2026-11-25";

/** 无障碍声明 */
export function accessibilityView(archive: Archive): AccessibilityView {
  const crumbs = crumbsOf(
    { label: "关于", url: urls.about() },
    { label: "无障碍声明", url: urls.accessibility() },
  );
  return {
    kind: "accessibility",
    chrome: chromeOf(archive, urls.about()),
    meta: metaOf(archive, {
      title: "无障碍声明",
      description: `${archive.site.name}遵循哪些无障碍标准，怎样检测，有哪些已知问题，怎样反映问题`,
      url: urls.accessibility(),
      crumbs,
      graph: "WebPage",
    }),
    crumbs,
    reviewed: { date: REVIEWED, label: dateLabel(REVIEWED) },
  };
}
