import type { BreadcrumbList } from "schema-dts";
import type { Link } from "../link";

/** The way from the front page to this one. */
export const breadcrumbList = (crumbs: readonly Link[], origin: string): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ label, url }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: origin + url,
  })),
});
