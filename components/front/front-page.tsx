import type { FrontView } from "@/lib/site/views";
import { Shell } from "../chrome/shell";
import { Teaser } from "../teaser";
import { Masthead } from "./masthead";
import { PageIndexes } from "./page-indexes";
import { Places } from "./places";
import { SectionStrip } from "./section-strip";

/** 首页 */
export function FrontPage({ view }: { view: FrontView }) {
  const { chrome, meta, lead, secondary, strips } = view;
  return (
    <Shell chrome={chrome} meta={meta} masthead={<Masthead chrome={chrome} masthead={view.masthead} />}>
      {lead ? (
        <div className="lead-row">
          <Teaser
            className="lead"
            place="lead"
            teaser={lead}
            level={2}
            show={{ kicker: true, deck: true, summary: true, names: true, picture: true }}
          />
          {secondary.length > 0 && (
            <div className="secondary">
              {secondary.map((teaser) => (
                <Teaser
                  key={teaser.url}
                  teaser={teaser}
                  level={2}
                  show={{ section: true, kicker: true, summary: true }}
                />
              ))}
            </div>
          )}
        </div>
      ) : (
        <p className="empty">
          还没有报道。把一个版面放进 content/pages/，或一篇稿件放进 content/stories/，再发布一次。
        </p>
      )}
      {strips.length > 0 && (
        <div className="strips">
          {strips.map((strip) => (
            <SectionStrip key={strip.section.url} strip={strip} />
          ))}
        </div>
      )}
      <PageIndexes index={view.index} />
      <Places places={view.places} />
    </Shell>
  );
}
