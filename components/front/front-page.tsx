import type { FrontView } from "@/lib/site/pages/front";
import { Shell } from "../chrome/shell";
import { Teaser } from "../teaser";
import { Lead } from "./lead";
import { Masthead } from "./masthead";
import { PageIndexes } from "./page-indexes";
import { Places } from "./places";
import { SectionStrip } from "./section-strip";

/** 首页 */
export function FrontPage({ view }: { view: FrontView }) {
  const { chrome, meta, masthead, lead, secondary, strips, index, places } = view;
  return (
    <Shell chrome={chrome} meta={meta} masthead={<Masthead chrome={chrome} masthead={masthead} />}>
      {lead ? (
        <div className={secondary.length > 0 ? "lead-row" : "lead-row alone"}>
          <Lead lead={lead} />
          <Secondary teasers={secondary} />
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
      {(index.length > 0 || places) && (
        <div className="foot-row">
          <PageIndexes index={index} issue={masthead?.issue ?? null} />
          <Places overview={places} alone={index.length === 0} />
        </div>
      )}
    </Shell>
  );
}

/** The stories beside the lead. */
function Secondary({ teasers }: { teasers: FrontView["secondary"] }) {
  if (teasers.length === 0) return null;
  return (
    <div className={teasers.length > 3 ? "secondary many" : "secondary"}>
      {teasers.map((teaser) => (
        <Teaser
          key={teaser.url}
          teaser={teaser}
          level={2}
          show={{ section: true, kicker: true, summary: true, picture: true }}
        />
      ))}
    </div>
  );
}
