import type { CountedLink } from "@/lib/site/link";
import type { CorrectionsView, MisreadView } from "@/lib/site/pages/corrections";
import type { ListedCorrection } from "@/lib/site/story/corrections";
import { urls } from "@/lib/site/urls";
import { HeadlineText } from "../headline";
import { StandingPage } from "./standing-page";

/** 更正: what the paper got wrong, and what the OCR misread, told apart. */
export function CorrectionsPage({ view }: { view: CorrectionsView }) {
  const { title, years, archive, misread, feed } = view;
  return (
    <StandingPage view={view} title={title}>
      <section className="entries" aria-labelledby="reports">
        <h2 id="reports">报道更正</h2>
        <p className="quiet">
          报道本身有误，由报纸更正。<a href={feed}>订阅更正</a>
        </p>
        {years.length === 0 && <p className="nothing">目前没有报道更正。</p>}
        {years.map(({ label, url, corrections }) => (
          <section key={url}>
            {misread && (
              <h3>
                <a href={url}>{label}</a>
              </h3>
            )}
            <ol>
              {corrections.map((correction) => (
                <Entry key={correction.story.url} correction={correction} />
              ))}
            </ol>
          </section>
        ))}
        {archive.length > 0 && <Years years={archive} />}
      </section>
      {misread && <Misread misread={misread} />}
    </StandingPage>
  );
}

function Entry({ correction: { story, date, dateLabel, text, by } }: { correction: ListedCorrection }) {
  return (
    <li>
      <p className="quiet">
        <time dateTime={date}>{dateLabel}</time>
      </p>
      <div>
        <p className="headline">
          <a href={story.url}>
            <HeadlineText text={story.label} />
          </a>
        </p>
        <p>
          {text}
          {by && `（${by}）`}
        </p>
      </div>
    </li>
  );
}

function Years({ years }: { years: readonly CountedLink[] }) {
  return (
    <nav className="parts quiet" aria-label="按年">
      <ul>
        {years.map(({ label, url, count }) => (
          <li key={url}>
            <a href={url}>
              {label} <span className="num">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Misread({ misread: { total, stories } }: { misread: MisreadView }) {
  return (
    <section className="entries" aria-labelledby="misread">
      <h2 id="misread">识别更正</h2>
      <p className="quiet">
        报纸没有错，是文字识别认错了字，不属于报道更正。已更正{total}处，逐处列在各篇报道的文末和
        <a href={urls.issues()}>版面</a>页上。
      </p>
      {stories.length > 0 && <h3>最近更正的报道</h3>}
      <ol>
        {stories.map(({ label, url, count, dateLabel }) => (
          <li key={url}>
            <p className="quiet num">
              {dateLabel} · {count}处
            </p>
            <p className="headline">
              <a href={url}>
                <HeadlineText text={label} />
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
