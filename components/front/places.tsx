import type { CountedLink } from "@/lib/site/views";

/** The places that stories are about. */
export function Places({ places }: { places: readonly CountedLink[] }) {
  if (places.length === 0) return null;
  return (
    <nav className="places" aria-labelledby="places">
      <h2 id="places">各地</h2>
      <ul>
        {places.map(({ label, url, count }) => (
          <li key={url}>
            <a href={url}>
              {label} <span className="quiet num">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
