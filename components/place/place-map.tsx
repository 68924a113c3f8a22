import type { PlaceTile } from "@/lib/site/places/place-map";
import { countLabel } from "@/lib/site/text/labels";

interface PlaceMapProps {
  tiles: readonly PlaceTile[];
  /** Beside a list: half as large. */
  small?: boolean;
}

/** The city's places, each a tile where it lies; read and walked through row by row. */
export function PlaceMap({ tiles, small = false }: PlaceMapProps) {
  return (
    <ol
      className={`grid auto-cols-[minmax(0,1fr)] gap-1 ${small ? "small-map max-w-96 auto-rows-[minmax(2.5rem,auto)]" : "max-w-120 auto-rows-[minmax(4rem,auto)]"}`}
    >
      {tiles.map(({ column, row, step, ...tile }) => (
        <li key={tile.label} className={`flex col-${column} row-${row} wash-${step}`}>
          <Tile {...tile} />
        </li>
      ))}
    </ol>
  );
}

function Tile({ label, url, count, current }: Pick<PlaceTile, "label" | "url" | "count" | "current">) {
  const content = (
    <>
      <span className="place">{label}</span>
      {count !== null && <span className="num">{count > 0 ? `${countLabel(count)}篇` : "暂无"}</span>}
    </>
  );
  if (url === null) return <span className="tile">{content}</span>;
  return (
    <a className="tile" href={url} aria-current={current ? "true" : undefined}>
      {content}
    </a>
  );
}
