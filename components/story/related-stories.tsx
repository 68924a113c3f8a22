import type { RelatedLink } from "@/lib/site/pages/further";
import { BreakableText } from "../headline";

/** 相关报道: earlier stories, each with what it has in common with this one. */
export function RelatedStories({ related }: { related: readonly RelatedLink[] }) {
  if (related.length === 0) return null;
  return (
    <section className="related">
      <h2>相关报道</h2>
      <ol>
        {related.map(({ label, url, dateLabel, reason }) => (
          <li key={url}>
            <a href={url}>
              <BreakableText text={label} />
            </a>
            <p className="quiet">
              {reason} <span className="num">{dateLabel}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
