import type { Link } from "@/lib/site/views";

/** The headlines of a printed page, in its order. */
export function HeadlineList({ stories }: { stories: readonly Link[] }) {
  return (
    <ol>
      {stories.map(({ label, url }) => (
        <li key={url}>
          <a href={url}>{label}</a>
        </li>
      ))}
    </ol>
  );
}
