import type { WithdrawnView } from "@/lib/site/pages/withdrawn";
import { urls } from "@/lib/site/urls";
import { Crumbs } from "./chrome/crumbs";
import { Shell } from "./chrome/shell";

/** 撤下: when and why, and the way on. */
export function WithdrawnPage({ view }: { view: WithdrawnView }) {
  const { chrome, meta, crumbs, date, dateLabel, reason } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          <h1>本文已撤下</h1>
        </header>
        <div className="prose">
          <p>
            本文已于 <time dateTime={date}>{dateLabel}</time> 撤下。
          </p>
          <p>理由：{reason}</p>
          <p>
            <a href={urls.front()}>回首页</a>
          </p>
        </div>
      </article>
    </Shell>
  );
}
