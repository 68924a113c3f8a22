import type { StoryView } from "@/lib/site/pages/story";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { Deck, Kicker, SuppliedNote } from "./around-headline";
import { BylineLine } from "./byline-line";
import { Corrections } from "./corrections";
import { FurtherReading } from "./further-reading";
import { ON_PAGE } from "./on-page";
import { LargeRuns } from "./runs";
import { SourceNote } from "./source-note";
import { StoryBody } from "./story-body";

/** 报道: text first, then what it rests on, then the way on. */
export function StoryPage({ view }: { view: StoryView }) {
  const { chrome, meta, crumbs, kicker, headline, deck, suppliedNote } = view;
  return (
    <Shell chrome={chrome} meta={meta} island="reader">
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          <Kicker runs={kicker} medium={ON_PAGE} />
          <h1>
            <LargeRuns runs={headline} medium={ON_PAGE} />
          </h1>
          <Deck runs={deck} medium={ON_PAGE} />
          <SuppliedNote note={suppliedNote} />
          <BylineLine view={view} />
        </header>
        <StoryBody content={view} medium={ON_PAGE} />
        <Corrections corrections={view.corrections} />
        <footer>
          <SourceNote view={view} />
          {/* For paper alone. */}
          <p className="clipping" aria-hidden>
            {view.citation}
            <span>{meta.canonical}</span>
          </p>
        </footer>
      </article>
      <FurtherReading view={view} />
    </Shell>
  );
}
