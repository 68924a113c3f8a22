import type { PagePictureView } from "@/lib/site/paper/page-picture";
import type { SheetView } from "@/lib/site/paper/sheet";
import { HeadlineText } from "../headline";
import { SMALL_HEADING } from "../small-heading";
import { RegionLines } from "./region-lines";

/** Stays in sight below the switch, beside the transcript where there is room. */
const ASIDE =
  "lg:sticky lg:top-11 lg:[grid-area:1/2] lg:max-h-[calc(100vh-2.75rem)] lg:self-start lg:overflow-y-auto lg:pb-4";
/** The number and the lines stand at the headline's first line, however many it has; in large type the lines stand below it. */
const ENTRY = "flex flex-wrap items-start gap-x-3 py-1 font-song focus-visible:-outline-offset-2";
const FIRST = `${ENTRY} justify-between`;
const FURTHER = `${ENTRY} justify-end`;

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
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-12">
      <div className={ASIDE}>
        {stories.length > 0 && (
          <nav className="pt-5 print:hidden" aria-label={`${page}标题导航`}>
            <Heading className={SMALL_HEADING}>标题导航</Heading>
            <ol className="headlines">
              {stories.map(({ number, headline, anchors }) => (
                <li className="grid grid-cols-[1.75em_minmax(0,1fr)]" key={number}>
                  <span className="num py-1 font-hei text-accent">{number}</span>
                  <div>
                    {anchors.map(({ label, url }, index) => (
                      <a key={url} className={index === 0 ? FIRST : FURTHER} href={url}>
                        {index === 0 && (
                          <span className="flex-[1_1_9em] break-keep wrap-anywhere text-balance">
                            <HeadlineText text={headline} />
                          </span>
                        )}
                        <span className="quiet num ml-auto font-hei leading-[1.6rem] whitespace-nowrap">
                          {label}
                        </span>
                      </a>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <p className="account pt-5 text-small text-pretty">{account}。</p>
      </div>
      <div className="transcript pt-5 font-song text-lg leading-[1.8] wrap-anywhere lg:[grid-area:1/1]">
        {regions.map((region) => (
          <RegionLines key={region.id} region={region} picture={picture} heading={Heading} />
        ))}
      </div>
    </div>
  );
}
