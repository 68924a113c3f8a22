/** Something that happens by itself at its hour, once somebody publishes. */
export interface TimedStory {
  url: string;
  headline: string;
  when: string;
}

/** What the next publishes show and withdraw by themselves. */
export function Timed({ stories, nextDue }: { stories: readonly TimedStory[]; nextDue: string | null }) {
  return (
    <section className="pt-4">
      <h2 className="text-lg">到点的</h2>
      {nextDue && <p className="quiet">{`下一次到点：${nextDue}，届时再发布一次。`}</p>}
      {stories.length === 0 && <p className="quiet py-2">没有定时发布和到期撤下的稿件。</p>}
      <ul>
        {stories.map(({ url, headline, when }) => (
          <li key={`${url} ${when}`} className="py-2 border-b border-rule">
            <a href={`/desk/stories${url}`}>{headline}</a>
            <span className="quiet block num">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
