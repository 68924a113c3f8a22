import { Fragment } from "react";
import type { Link } from "@/lib/site/link";

/** Links in a line of text, as Chinese lists words: 甲、乙、丙. */
export function LinksInLine({ links }: { links: readonly Link[] }) {
  return links.map(({ label, url }, index) => (
    <Fragment key={url}>
      {index > 0 && "、"}
      <a className="link" href={url}>
        {label}
      </a>
    </Fragment>
  ));
}
