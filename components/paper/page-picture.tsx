import type { PagePictureView } from "@/lib/site/paper/page-picture";
import { HeadlineText } from "../headline";
import { SMALL_HEADING } from "../small-heading";
import { IiifLink } from "./iiif-link";
import { PageImageFiles } from "./page-image";
import { PictureZones } from "./picture-zones";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "page-zoom": HTMLAttributes<HTMLElement>;
    }
  }
}

/** How wide the picture is; on a phone less is asked for than would be sharpest: it is an overview, and quick. */
const SIZES = "(min-width: 75em) 53rem, (min-width: 64em) calc(100vw - 24.5rem), 72vw";

/** 版面图: the page's picture with a zone for each story, and its headlines. `page-zoom` adds the tools, where scripts run. */
export function PagePicture({ picture }: { picture: PagePictureView }) {
  const { image, alt, stories, pdf, iiif, note } = picture;
  return (
    <section
      className="facsimile pt-5 pb-8 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-12 print:block"
      id="facsimile"
      aria-label="版面图"
    >
      <page-zoom>
        <div className="frame print:outline-none">
          <div className="leaf-picture relative w-[calc(100%*var(--zoom,1))] print:w-auto [&_img]:w-full print:[&_img]:mx-auto print:[&_img]:max-h-[90vh] print:[&_img]:w-auto">
            <PageImageFiles image={image} alt={alt} sizes={SIZES} />
            <PictureZones picture={picture} />
          </div>
        </div>
      </page-zoom>
      <nav className="guide lg:sticky lg:top-3 lg:self-start print:hidden" aria-label="本版报道">
        <h2 className={`${SMALL_HEADING} pt-5`}>本版报道</h2>
        <ol>
          {stories.map(({ number, url, label }) => (
            <li key={url} className={`z${number} border-b border-rule`}>
              <a className="block py-2 font-song" href={url}>
                <HeadlineText text={label} />
              </a>
            </li>
          ))}
        </ol>
        {note && <p className="quiet pt-3">{note}</p>}
        <p className="quiet flex flex-wrap gap-x-5 pt-3">
          <a className="link" href={image.whole}>
            看大图
          </a>
          {pdf && (
            <a className="link" href={pdf.url}>
              {pdf.label}
            </a>
          )}
          {iiif && <IiifLink url={iiif} />}
          <a className="link" href="#classes">
            看版面文字
          </a>
        </p>
      </nav>
    </section>
  );
}
