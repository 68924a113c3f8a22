import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { StoryPlace } from "@/lib/site/paper/story-place";
import type { ZoneLink } from "@/lib/site/paper/story-source";

/** How large a page unit is shown, and the longest side of a piece, in CSS pixels: it fits into the narrowest phone. */
const SCALE = 0.3;
const LONGEST = 280;

/**
 * Where a story stands on the pictures of its pages, what is around it faint; each leads to its zone there. Attributes do what a style
 * could: every story would have to carry it.
 */
export function StoryPlaces({ zones }: { zones: readonly ZoneLink[] }) {
  return zones.map(
    ({ url, label, place }) =>
      place && (
        <p key={url}>
          <a className="link" href={url}>
            {label}
            <br />
            <Place place={place} />
          </a>
        </p>
      ),
  );
}

function Place({ place: { src, height, window, around } }: { place: StoryPlace }) {
  const [, , wide, high] = window;
  const scale = Math.min(SCALE, LONGEST / wide, LONGEST / high);
  return (
    <svg
      aria-hidden
      viewBox={window.join(" ")}
      width={Math.round(wide * scale)}
      height={Math.round(high * scale)}
    >
      <foreignObject width={PAGE_UNITS} height={height}>
        <img src={src} alt="" width={PAGE_UNITS} height={height} loading="lazy" />
      </foreignObject>
      <path d={around} fill="#fff" fillOpacity={0.6} fillRule="evenodd" />
    </svg>
  );
}
