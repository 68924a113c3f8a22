import type { PageIndex } from "@/lib/site/views";
import { HeadlineList } from "../headline-list";

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
              {label} {name && <span>{name}</span>}
            </a>
          </h3>
          <HeadlineList stories={stories} />
        </div>
      ))}
    </section>
  );
}
