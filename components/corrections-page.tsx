import { urls } from "@/lib/site/urls";
import type { CorrectionsView } from "@/lib/site/views";
import { Crumbs } from "./chrome/crumbs";
import { Shell } from "./chrome/shell";

/** 更正: everything that the paper has had to put right. */
export function CorrectionsPage({ view }: { view: CorrectionsView }) {
  const { chrome, meta, crumbs, corrections, misread } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          <h1>更正</h1>
        </header>
        <div className="prose">
          <h2>报道更正</h2>
          {corrections.length === 0 && <p>目前没有报道更正。</p>}
          {corrections.map(({ story, date, dateLabel, text, by }) => (
            <p key={date + text}>
              <time dateTime={date}>{dateLabel}</time> <a href={story.url}>{story.label}</a>：{text}
              {by && `（${by}）`}
            </p>
          ))}
          <h2>识别更正</h2>
          <p>
            文字识别的差错不属于报道更正。已更正 {misread} 处，逐处列在各篇报道的文末和
            <a href={urls.issues()}>版面</a>页上。
          </p>
        </div>
      </article>
    </Shell>
  );
}
