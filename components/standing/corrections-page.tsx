import type { ReactNode } from "react";
import type { Link } from "@/lib/site/link";
import type { CorrectionsView, MisreadView } from "@/lib/site/pages/corrections";
import type { ListedCorrection } from "@/lib/site/story/corrections";
import { urls } from "@/lib/site/urls";
import { HeadlineText } from "../headline";
import { RowOfLinks } from "./section";
import { StandingPage } from "./standing-page";

const ENTRIES = "border-t border-ink pt-3 pb-10";
const HEADING = "pt-5 pb-1 text-[1.125rem]";

/** 更正: what the paper got wrong, and what the OCR misread, told apart. */
export function CorrectionsPage({ view }: { view: CorrectionsView }) {
  const { title, years, archive, misread, feed } = view;
  return (
    <StandingPage view={view} title={title}>
      <section className={ENTRIES} aria-labelledby="reports">
        <h2 className="text-[1.375rem]" id="reports">
          报道更正
        </h2>
        <p className="quiet">
          报道本身有误，由报纸更正。
          <a className="link" href={feed}>
            订阅更正
          </a>
        </p>
        {years.length === 0 && <p className="pt-4">目前没有报道更正。</p>}
        {years.map(({ label, url, corrections }) => (
          <section key={url}>
            {misread && (
              <h3 className={HEADING}>
                <a className="inline-block" href={url}>
                  {label}
                </a>
              </h3>
            )}
            <ol className="mt-2">
              {corrections.map((correction) => (
                <Entry key={correction.story.url} correction={correction} />
              ))}
            </ol>
          </section>
        ))}
        {archive.length > 0 && (
          <div className="mt-6">
            <RowOfLinks label="按年" links={archive} />
          </div>
        )}
      </section>
      {misread && <Misread misread={misread} />}
    </StandingPage>
  );
}

function Entry({ correction: { story, date, dateLabel, text, by } }: { correction: ListedCorrection }) {
  return (
    <Row mark={<time dateTime={date}>{dateLabel}</time>}>
      <Headline story={story} />
      <p>
        {text}
        {by && `（${by}）`}
      </p>
    </Row>
  );
}

/** When it was, and where there is room what it was beside it. */
function Row({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="border-t border-rule py-2.5 md:grid md:grid-cols-[11rem_1fr] md:items-start md:gap-x-6">
      <p className="quiet num md:pt-1.25">{mark}</p>
      <div>{children}</div>
    </li>
  );
}

function Headline({ story: { label, url } }: { story: Link }) {
  return (
    <p>
      <a
        className="inline-block font-song text-[1.125rem] leading-[1.6] font-bold break-keep wrap-anywhere text-balance"
        href={url}
      >
        <HeadlineText text={label} />
      </a>
    </p>
  );
}

function Misread({ misread: { total, stories } }: { misread: MisreadView }) {
  return (
    <section className={ENTRIES} aria-labelledby="misread">
      <h2 className="text-[1.375rem]" id="misread">
        识别更正
      </h2>
      <p className="quiet">
        报纸没有错，是文字识别认错了字，不属于报道更正。已更正{total}处，逐处列在各篇报道的文末和
        <a className="link" href={urls.issues()}>
          版面
        </a>
        页上。
      </p>
      {stories.length > 0 && <h3 className={HEADING}>最近更正的报道</h3>}
      <ol className="mt-2">
        {stories.map(({ count, dateLabel, ...story }) => (
          <Row key={story.url} mark={`${dateLabel} · ${count}处`}>
            <Headline story={story} />
          </Row>
        ))}
      </ol>
    </section>
  );
}
