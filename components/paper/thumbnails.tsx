import type { IssueView } from "@/lib/site/pages/issue";
import { LazyImage } from "./page-image";

/** As wide as it is shown, in CSS pixels. */
const WIDTH = 160;

/** The pages of an issue as pictures, each leading to its own page. */
export function Thumbnails({ pages }: { pages: IssueView["thumbnails"] }) {
  if (pages.length === 0) return null;
  return (
    <nav className="thumbs" aria-label="版面图">
      <ul>
        {pages.map(({ url, label, name, image }) => (
          <li key={url}>
            <a href={url}>
              <LazyImage
                files={image.thumbnail}
                width={WIDTH}
                height={Math.round((WIDTH * image.height) / image.width)}
              />
              <span>
                {label} <span className="quiet">{name}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
