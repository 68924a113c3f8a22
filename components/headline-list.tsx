import type { Link } from "@/lib/site/link";
import { HeadlineText } from "./headline";

/** The headlines of a printed page, in its order; the one that the reader is at is marked. */
export function HeadlineList({ stories }: { stories: readonly (Link & { current?: boolean })[] }) {
  return (
    <ol>
      {stories.map(({ label, url, current }) => (
        <li key={url}>
          <a href={url} aria-current={current ? "page" : undefined}>
            <HeadlineText text={label} />
          </a>
        </li>
      ))}
    </ol>
  );
}
