import type { ReactNode } from "react";
import type { Chrome, PageMeta } from "@/lib/site/frame/page";
import type { Link } from "@/lib/site/link";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";

interface StandingPageProps {
  view: { chrome: Chrome; meta: PageMeta; crumbs: readonly Link[] };
  title: string;
  deck?: string;
  children: ReactNode;
}

/** A page about the site itself, set in a story's measure. */
export function StandingPage({ view: { chrome, meta, crumbs }, title, deck, children }: StandingPageProps) {
  return (
    <Shell chrome={chrome} meta={meta}>
      <article className="story standing">
        <Crumbs crumbs={crumbs} />
        <header>
          <h1>{title}</h1>
          {deck && <p className="deck">{deck}</p>}
        </header>
        {children}
      </article>
    </Shell>
  );
}
