import type { PlaceTile } from "@/lib/site/places/place-map";

/** The city's places, each a tile where it lies; read and walked through row by row. */
export function PlaceMap({ tiles }: { tiles: readonly PlaceTile[] }) {
  return (
    <ol className="map">
      {tiles.map(({ column, row, step, ...tile }) => (
        <li key={tile.label} className={`c${column} r${row} wash-${step}`}>
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
      {count !== null && <span className="num">{count > 0 ? `${count}篇` : "暂无"}</span>}
    </>
  );
  if (url === null) return <span className="tile">{content}</span>;
  return (
    <a className="tile" href={url} aria-current={current ? "true" : undefined}>
      {content}
    </a>
  );
}
