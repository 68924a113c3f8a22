import type { PagePictureView } from "@/lib/site/paper/page-picture";
import type { SheetView } from "@/lib/site/paper/sheet";
import { HeadlineText } from "../headline";
import { RegionLines } from "./region-lines";

interface SheetProps {
  sheet: SheetView;
  /** The page's picture, where it stands beside. */
  picture?: PagePictureView | null;
  /** Level of the headings inside. */
  heading: "h2" | "h3";
}

/** One printed page: its headlines beside the transcript, and the account of its characters. */
export function Sheet({ sheet, picture = null, heading: Heading }: SheetProps) {
  const { label: page, stories, regions, account } = sheet;
  return (
    <div className="sheet">
      <div className="aside">
        {stories.length > 0 && (
          <nav aria-label={`${page}标题导航`}>
            <Heading>标题导航</Heading>
            <ol>
              {stories.map(({ number, headline, anchors }) => (
                <li key={number}>
                  <span className="num">{number}</span>
                  <div>
                    {anchors.map(({ label, url }, index) => (
                      <a key={url} href={url}>
                        {index === 0 && (
                          <span className="entry">
                            <HeadlineText text={headline} />
                          </span>
                        )}
                        <span className="quiet num">{label}</span>
                      </a>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <p className="account">{account}。</p>
      </div>
      <div className="transcript">
        {regions.map((region) => (
          <RegionLines key={region.id} region={region} picture={picture} heading={Heading} />
        ))}
      </div>
    </div>
  );
}
