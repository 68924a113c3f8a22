import type { IssueView } from "@/lib/site/pages/issue";
import { LazyImage } from "./page-image";

/** As wide as it is shown, in CSS pixels. */
const WIDTH = 160;

/** The pages of an issue as pictures, each leading to its own page. */
export function Thumbnails({ pages }: { pages: IssueView["thumbnails"] }) {
  if (pages.length === 0) return null;
  return (
    <nav aria-label="版面图">
      <ul className="flex flex-wrap gap-x-6 gap-y-5 pt-4">
        {pages.map(({ url, label, name, image }) => (
          <li className="w-40 max-[30rem]:w-[calc(50%-0.75rem)]" key={url}>
            <a className="block text-small [&:hover_img]:border-accent" href={url}>
              <LazyImage
                className="mb-1.5 w-full border border-rule"
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
