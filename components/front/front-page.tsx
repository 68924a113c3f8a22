import type { FrontView } from "@/lib/site/pages/front";
import { urls } from "@/lib/site/urls";
import { Shell } from "../chrome/shell";
import { FirstSteps } from "./first-steps";
import { FrontStory } from "./front-story";
import { Lead } from "./lead";
import { Masthead } from "./masthead";
import { PageIndexes } from "./page-indexes";
import { Places } from "./places";
import { SectionStrip } from "./section-strip";

/** 首页 */
export function FrontPage({ view }: { view: FrontView }) {
  const { chrome, meta, masthead, lead, secondary, strips, topics, index, places, people } = view;
  return (
    <Shell chrome={chrome} meta={meta} masthead={<Masthead chrome={chrome} masthead={masthead} />}>
      {lead ? (
        <div className={secondary.length > 0 ? "pt-7 pb-9 lg:grid lg:grid-cols-[7fr_5fr]" : "pt-7 pb-9"}>
          <Lead lead={lead} alone={secondary.length === 0} />
          <Secondary stories={secondary} />
        </div>
      ) : (
        <FirstSteps />
      )}
      <Topics topics={topics} />
      {strips.length > 0 && (
        <div className="grid gap-y-8 pb-8 md:grid-cols-12 md:gap-x-10" data-strips="">
          {strips.map((strip) => (
            <SectionStrip key={strip.section.url} strip={strip} />
          ))}
        </div>
      )}
      <PageIndexes index={index} issue={masthead?.issue?.url ?? null} />
      <Places overview={places} people={people} />
    </Shell>
  );
}

/** 专题: those that go on. */
function Topics({ topics }: { topics: FrontView["topics"] }) {
  if (topics.length === 0) return null;
  return (
    <nav className="mb-8 flex flex-wrap border-y border-rule" aria-labelledby="topics">
      <h2 className="mr-6 py-2 font-hei text-small leading-8 font-semibold text-accent" id="topics">
        <a href={urls.topics()}>专题</a>
      </h2>
      <ul className="flex flex-wrap">
        {topics.map(({ label, url }) => (
          <li className="mr-6" key={url}>
            <a className="block py-2 leading-8" href={url}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The stories beside the lead. */
function Secondary({ stories }: { stories: FrontView["secondary"] }) {
  if (stories.length === 0) return null;
  return (
    <div
      className="mt-7 md:grid md:grid-cols-2 md:gap-x-10 lg:mt-0 lg:block lg:border-l lg:border-rule lg:pl-10"
      data-beside=""
    >
      {stories.map((story) => (
        <FrontStory key={story.url} story={story} place="beside" />
      ))}
    </div>
  );
}
