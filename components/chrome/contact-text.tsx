import { Fragment } from "react";
import { contactRuns } from "@/lib/site/text/contact";

/**
 * How to reach the paper, as `site.yml` says it: telephone numbers can be dialled, addresses written to. A link is a box, behind which
 * browsers break lines, also before a comma: what closes it stays with it. Addresses may be too long for a line, numbers are not.
 */
export function ContactText({ text }: { text: string }) {
  return contactRuns(text).map((run, index) =>
    run.kind === "link" ? (
      <span key={index} className="whitespace-nowrap">
        <a className={run.url.startsWith("mailto:") ? "link whitespace-normal" : "link"} href={run.url}>
          {run.text}
        </a>
        {run.closed}
      </span>
    ) : (
      <Fragment key={index}>{run.text}</Fragment>
    ),
  );
}
