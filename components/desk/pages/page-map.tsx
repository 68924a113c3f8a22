import type { Box } from "@/lib/records/box";
import { type LineRow, rowId, rowLabel } from "./rows";

/** The picture of a page, and where what stands on it. */
export interface PageMapProps {
  picture: { url: string; width: number; height: number };
  rows: readonly LineRow[];
  /** Of each story, in the order of the page. */
  zones: readonly (readonly Box[])[];
}

/** A page's picture, whose lines can be chosen. */
export function PageMap({ picture: { url, width, height }, rows, zones }: PageMapProps) {
  const unit = width / 100;
  return (
    <div id="lines" data-rows="" role="listbox" aria-label="版面上的行" className="border border-rule">
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full h-auto dark:brightness-90">
        <title>版面图</title>
        <image href={url} width={width} height={height} preserveAspectRatio="none" />
        {rows.flatMap((row) =>
          row.boxes.length > 0 ? [<MapLine key={row.number} row={row} unit={unit} />] : [],
        )}
        {zones.map((boxes, story) => (
          <Zone key={zoneKey(boxes)} boxes={boxes} number={story + 1} unit={unit} />
        ))}
      </svg>
    </div>
  );
}

const zoneKey = (boxes: readonly Box[]): string => boxes.join(" ");

function Zone({ boxes, number, unit }: { boxes: readonly Box[]; number: number; unit: number }) {
  const [first] = boxes;
  return (
    <g className="fill-none stroke-accent pointer-events-none" strokeWidth={unit / 5}>
      {boxes.map(([x, y, w, h]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} />
      ))}
      {first && <Badge number={number} x={first[0]} y={first[1]} size={unit * 2.6} />}
    </g>
  );
}

/** The story's number, above its first corner, where little is printed. */
const Badge = ({ number, x, y, size }: { number: number; x: number; y: number; size: number }) => (
  <>
    <rect x={x} y={y - size} width={size} height={size} className="fill-accent" />
    <text
      x={x + size / 2}
      y={y - size / 4}
      fontSize={size * 0.75}
      textAnchor="middle"
      className="fill-paper stroke-none font-semibold"
    >
      {number}
    </text>
  </>
);

function MapLine({ row, unit }: { row: LineRow; unit: number }) {
  const { number, boxes, isSaid, doubt, story } = row;
  const colour = doubt !== null ? "fill-accent/25" : isSaid ? "fill-accent/10" : "fill-transparent";
  // Furniture is veiled as on paper, whatever the theme.
  const veil = story === null && doubt === null ? { fill: "#fbfaf6", fillOpacity: 0.6 } : {};
  return (
    <g
      id={rowId(row)}
      data-row={number}
      tabIndex={-1}
      role="option"
      aria-selected="false"
      aria-label={rowLabel(row)}
      {...veil}
      strokeWidth={unit / 2.5}
      className={`cursor-pointer outline-none stroke-transparent hover:stroke-ink/50 aria-[current=true]:stroke-accent ${veil.fill ? "" : colour}`}
    >
      {boxes.map(([x, y, w, h]) => (
        <rect
          key={`${x} ${y}`}
          x={x - unit / 3}
          y={y - unit / 3}
          width={w + unit / 1.5}
          height={h + unit / 1.5}
        />
      ))}
    </g>
  );
}
