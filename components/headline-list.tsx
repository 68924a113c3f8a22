import type { Link } from "@/lib/site/views";
import { Headline } from "./headline";

interface HeadlineListProps {
  stories: readonly (Link & { current?: boolean })[];
  /** Whether they are set in type that breaks between words only. */
  words?: boolean;
}

/** The headlines of a printed page, in its order; the one that the reader is at is marked. */
export function HeadlineList({ stories, words = false }: HeadlineListProps) {
  return (
    <ol>
      {stories.map(({ label, url, current }) => (
        <li key={url}>
          <a href={url} aria-current={current ? "page" : undefined}>
            {words ? <Headline text={label} /> : label}
          </a>
        </li>
      ))}
    </ol>
  );
}
