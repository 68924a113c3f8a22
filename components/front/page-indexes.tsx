import type { PageIndex } from "@/lib/site/views";

/** 版面导读: the newest issue's pages, their stories in printed order. */
export function PageIndexes({ index }: { index: readonly PageIndex[] }) {
  if (index.length === 0) return null;
  return (
    <section className="guide" aria-labelledby="guide">
      <h2 id="guide">版面导读</h2>
      {index.map(({ label, name, url, stories }) => (
        <div key={url}>
          <h3>
            <a href={url}>
              {label} <span>{name}</span>
            </a>
          </h3>
          <ol>
            {stories.map((story) => (
              <li key={story.url}>
                <a href={story.url}>{story.label}</a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
