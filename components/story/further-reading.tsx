import type { ReactNode } from "react";
import type { Link } from "@/lib/site/link";
import type { FurtherView } from "@/lib/site/pages/further";
import type { StoryView } from "@/lib/site/pages/story";
import { LinksInLine } from "../links-in-line";
import { RelatedStories } from "./related-stories";
import { StoryLine } from "./story-line";

/** The way on, one list: related stories, the printed page, the section's earlier ones. The stories beside this one are marked in it. */
export function FurtherReading({ view }: { view: StoryView }) {
  const { further, section, source } = view;
  const { samePage, related } = further;
  return (
    <aside className="further" aria-label="延伸阅读">
      {related.length > 0 && (
        <Group heading="相关报道">
          <RelatedStories related={related} />
        </Group>
      )}
      {samePage.length > 1 && (
        <Group heading="同版报道">
          <PageStories further={further} />
        </Group>
      )}
      <SectionStories further={further} heading={section?.label ?? "前后篇"} />
      <p className="quiet">
        {samePage.length > 1 && source && <Way to={source.page.url}>查看{source.page.label}全文</Way>}
        <More view={view} />
      </p>
    </aside>
  );
}

/** A part of the list, its heading beside it where there is room. */
function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ol>{children}</ol>
    </section>
  );
}

/** The headlines of the printed page, in its order. */
function PageStories({ further: { samePage, turn } }: { further: FurtherView }) {
  return samePage.map(({ current, ...story }) => {
    if (current) return <StoryLine key={story.url} story={story} mark="本文" current />;
    if (story.url === turn.previous?.url)
      return <StoryLine key={story.url} story={story} mark="上一篇" rel="prev" />;
    if (story.url === turn.next?.url)
      return <StoryLine key={story.url} story={story} mark="下一篇" rel="next" />;
    return <StoryLine key={story.url} story={story} />;
  });
}

/** The section's stories around this one and before it; those of its printed page stand there. */
function SectionStories({ further: { turn, earlier }, heading }: { further: FurtherView; heading: string }) {
  const { previous, next } = turn.within === "section" ? turn : { previous: null, next: null };
  if (!previous && !next && earlier.length === 0) return null;
  return (
    <Group heading={heading}>
      {next && <StoryLine story={next} mark="下一篇" rel="next" />}
      {previous && <StoryLine story={previous} mark="上一篇" rel="prev" />}
      {earlier.map((story) => (
        <StoryLine key={story.url} story={story} mark={story.dateLabel} />
      ))}
    </Group>
  );
}

/** All of the section, its month, the topics of the story and the places that it is about. */
function More({ view: { section, topics, places, further } }: { view: StoryView }) {
  const { month } = further.turn;
  return (
    <>
      {section && <Way to={section.url}>{section.label}栏目全部报道</Way>}
      {month && (
        <Way to={month.url} before="同月：">
          {month.label}
        </Way>
      )}
      <Ways before="专题：" links={topics} />
      <Ways before="相关地区：" links={places} />
    </>
  );
}

function Ways({ before, links }: { before: string; links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <span>
      {before}
      <LinksInLine links={links} />
    </span>
  );
}

function Way({ to, before, children }: { to: string; before?: string; children: ReactNode }) {
  return (
    <span>
      {before}
      <a className="link" href={to}>
        {children}
      </a>
    </span>
  );
}
