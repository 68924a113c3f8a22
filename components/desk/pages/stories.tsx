/** A story of a page as it will be. */
export interface StoryCard {
  /** From 1. */
  number: number;
  kicker: string | null;
  headline: string;
  deck: string | null;
  byline: string;
  /** 栏目, or that there is none yet. */
  section: string;
  /** 小标题 and 正文, shortened. */
  blocks: readonly { kind: "paragraph" | "subhead"; text: string }[];
  /** How many blocks more there are. */
  more: number;
  /** 图片说明 */
  captions: readonly string[];
  url: string;
  isPinned: boolean;
  /** Why it is not published; null where it is. */
  aside: string | null;
}

/** The stories of a page as they will be. */
export function StoryCards({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <div id="stories">
      {stories.length === 0 && <p className="quiet py-4">这一版还没有拆出稿件。</p>}
      {stories.map((story) => (
        <Card key={story.number} story={story} />
      ))}
    </div>
  );
}

function Card({ story }: { story: StoryCard }) {
  const { number, kicker, headline, deck, byline, section, blocks, more, captions, url, isPinned, aside } =
    story;
  return (
    <article
      className={`grid grid-cols-[2.25em_1fr] gap-x-3 py-4 border-b border-rule ${aside ? "text-quiet" : ""}`}
    >
      <b className="num text-accent text-right">{number}</b>
      <div>
        {kicker !== null && <p className="kicker text-small">{kicker}</p>}
        <h2 className="text-lg leading-snug">{headline}</h2>
        {deck !== null && <p className="deck font-song">{deck}</p>}
        <p className="quiet">{[byline, section, aside].filter(Boolean).join(" · ")}</p>
        <div className="mt-1.5 text-small">
          {blocks.map(({ kind, text }, index) => (
            <p key={index} className={kind === "subhead" ? "font-semibold" : "indent-[2em]"}>
              {text}
            </p>
          ))}
          {more > 0 && <p className="text-quiet">{`还有 ${more} 段`}</p>}
          {captions.map((caption) => (
            <p key={caption} className="text-quiet">{`图：${caption}`}</p>
          ))}
        </div>
        <p className="quiet wrap-anywhere">
          <a className="link" href={url} target="preview">
            {url}
          </a>
          {isPinned ? "" : "（网址名还没有写定）"}
        </p>
      </div>
    </article>
  );
}
