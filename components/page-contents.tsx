import type { PageIndex } from "@/lib/site/paper/page-index";
import { HeadlineList } from "./headline-list";

/** A printed page's name and its headlines, in printed order. */
export function PageContents({ page: { label, name, url, stories } }: { page: PageIndex }) {
  return (
    <>
      <h3>
        <a href={url}>
          {label} {name && <span>{name}</span>}
        </a>
      </h3>
      <HeadlineList stories={stories} />
    </>
  );
}
