import type { FlagView } from "@/lib/site/paper/flag";
import type { PagePictureView } from "@/lib/site/paper/page-picture";

/** Links over the picture, each as large as its story. They are drawn, not styled into place: the policy allows no style of an element. */
export function PictureZones({ picture: { width, height, zones } }: { picture: PagePictureView }) {
  return (
    <svg
      className="zones absolute inset-0 size-full print:hidden"
      viewBox={`0 0 ${width} ${height}`}
      role="graphics-object"
      aria-label="各篇报道在版面上的位置"
    >
      {zones.map(({ id, number, headline, url, outline, flag }) => (
        <a key={id} id={id} className={`zone z${number}`} href={url} aria-label={headline}>
          <path d={outline} />
          <Flag flag={flag} />
        </a>
      ))}
    </svg>
  );
}

/** The headline as it is seen over the zone that is pointed at, or has the focus. Its measures are in its own type's size. */
function Flag({ flag: { x, y, toLeft, above, lines, width } }: { flag: FlagView }) {
  const side = toLeft ? -1 : 1;
  const height = lines.length * 1.4 + 0.6;
  const top = above ? -height : 0;
  return (
    <g className="flag" transform={`translate(${x} ${y})`} aria-hidden>
      <rect
        x={toLeft ? `${-width - 1.2}em` : 0}
        width={`${width + 1.2}em`}
        y={`${top.toFixed(1)}em`}
        height={`${height.toFixed(1)}em`}
      />
      <text textAnchor={toLeft ? "end" : "start"}>
        {lines.map((line, index) => (
          <tspan key={index} x={`${0.6 * side}em`} y={`${(top + 1.4 * (index + 1)).toFixed(1)}em`}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
