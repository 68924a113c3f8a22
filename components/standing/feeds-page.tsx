import { FEED_FORMATS, FORMATS } from "@/lib/site/feed-urls";
import type { FeedsView } from "@/lib/site/pages/feeds";
import { StandingSection } from "./section";
import { StandingPage } from "./standing-page";

/** 订阅: what a feed is, and every feed there is. */
export function FeedsPage({ view }: { view: FeedsView }) {
  const { paper, sections, places, topics, length } = view;
  return (
    <StandingPage view={view} title="订阅" deck="新报道自己到您的阅读器里来，不用注册，也不经过别人的平台">
      <div className="prose rich">
        <p>
          复制下面的一个网址，添加到阅读器（如
          Feedly、Inoreader、NetNewsWire、Thunderbird），就能收到新报道的全文和照片。 一份订阅有最新的{length}
          篇；当天见报的更多，就全部都有。报道更正以后，标题前注明〔更正〕，再送一次。
        </p>
        <p>三种格式内容一样：不知道用哪一种，就用 RSS。</p>
        <Feeds id="paper" heading="全站" feeds={paper} />
        <Feeds id="sections" heading="栏目" feeds={sections} />
        {places.length > 0 && <Feeds id="places" heading="各地" feeds={places} />}
        {topics.length > 0 && <Feeds id="topics" heading="专题" feeds={topics} />}
      </div>
    </StandingPage>
  );
}

function Feeds({ id, heading, feeds }: { id: string; heading: string; feeds: FeedsView["paper"] }) {
  return (
    <StandingSection id={id} heading={heading}>
      <ul>
        {feeds.map(({ label, url, urls }) => (
          <li key={url}>
            <a href={url}>{label}</a>：
            {FEED_FORMATS.map((format, index) => (
              <span key={format}>
                {index > 0 && "、"}
                <a href={urls[format]} aria-label={`${label}的 ${FORMATS[format].name} 订阅`}>
                  {FORMATS[format].name}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </StandingSection>
  );
}
