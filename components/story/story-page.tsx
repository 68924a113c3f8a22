import type { StoryView } from "@/lib/site/pages/story";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { Photo } from "../photo";
import { BylineLine } from "./byline-line";
import { Corrections } from "./corrections";
import { FurtherReading } from "./further-reading";
import { Gallery } from "./gallery";
import { PhotoNotes } from "./photo-notes";
import { Prose } from "./prose";
import { HeadlineRuns, Runs } from "./runs";
import { SourceNote } from "./source-note";

/** 报道: text first, then what it rests on, then the way on. */
export function StoryPage({ view }: { view: StoryView }) {
  const { chrome, meta, crumbs, kicker, headline, deck, suppliedNote } = view;
  return (
    <Shell chrome={chrome} meta={meta} island="reader">
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          {kicker && (
            <p className="kicker">
              <Runs runs={kicker} byWord />
            </p>
          )}
          <h1>
            <HeadlineRuns lines={headline} />
          </h1>
          {deck && (
            <p className="deck">
              <Runs runs={deck} byWord />
            </p>
          )}
          {suppliedNote && <p className="quiet supplied">{suppliedNote}</p>}
          <BylineLine view={view} />
        </header>
        {view.picture && <Photo picture={view.picture} place="story" first />}
        <Prose body={view.body} />
        <Gallery pictures={view.gallery} />
        <PhotoNotes notes={view.photoNotes} />
        <Corrections corrections={view.corrections} />
        <footer>
          <SourceNote view={view} />
          {/* For paper alone. */}
          <p className="clipping" aria-hidden data-reference={view.reference}>
            {view.citation}
            <span>{meta.canonical}</span>
          </p>
        </footer>
      </article>
      <FurtherReading view={view} />
    </Shell>
  );
}
