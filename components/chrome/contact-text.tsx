import { Fragment } from "react";
import { contactRuns } from "@/lib/site/text/contact";

/** How to reach the paper, as `site.yml` says it: telephone numbers can be dialled, addresses written to. */
export function ContactText({ text }: { text: string }) {
  return contactRuns(text).map((run, index) =>
    run.kind === "link" ? (
      <a key={index} className="link" href={run.url}>
        {run.text}
      </a>
    ) : (
      <Fragment key={index}>{run.text}</Fragment>
    ),
  );
}
