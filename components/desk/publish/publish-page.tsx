import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import { Button } from "../form/field";

/** A line of what a publish would do. */
export interface ChangedPage {
  url: string;
  why: string;
}

/** Something that happens by itself at its hour, once somebody publishes. */
export interface TimedStory {
  url: string;
  headline: string;
  when: string;
}

/** The content as it was published, to which one can go back. */
export interface PastPublish {
  id: string;
  when: string;
  label: string;
  note: string;
}

export interface PublishView {
  /** null: `site.yml` can't be read. */
  plan: {
    due: readonly ChangedPage[];
    dueCount: number;
    redirected: readonly { from: string; to: string }[];
    pages: { will: number; now: number };
    nextDue: string | null;
  } | null;
  errors: readonly LinkedProblem[];
  warnings: readonly LinkedProblem[];
  timed: readonly TimedStory[];
  past: readonly PastPublish[];
  progress: ProgressView;
  target: string | null;
}

export interface LinkedProblem {
  problem: Problem;
  /** Where at the desk it is mended; null where in no screen. */
  url: string | null;
}

export interface ProgressView {
  kind: "idle" | "running" | "done" | "failed";
  lines: readonly string[];
}

/** What a publish would change, and the button for it. */
export function PublishPage(props: PublishView) {
  const { plan, errors, warnings, timed, past, progress, target } = props;
  return (
    <>
      <header className="title">
        <h1>发布</h1>
      </header>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Problems name="改好才能发布" problems={errors} isWrong />
          <Planned plan={plan} />
          <p className="py-4 flex flex-wrap items-center gap-4">
            <Button
              id="publish"
              main
              data-do="publish"
              disabled={plan === null || errors.length > 0 || progress.kind === "running"}
            >
              {target === null ? "发布" : "发布并送出"}
            </Button>
            <span className="quiet">
              {errors.length > 0
                ? "有错误，发布不了；已发布的网站不受影响"
                : target === null
                  ? "写到这台机器上；读者的网站在别处的，再送出去"
                  : `写到这台机器上，再送到 ${target}`}
            </span>
          </p>
          <ProgressBox progress={progress} />
          <Problems name="提醒，不妨碍发布" problems={warnings} isWrong={false} />
        </div>
        <div className="min-w-0">
          <Timed stories={timed} nextDue={plan?.nextDue ?? null} />
          <Past past={past} />
        </div>
      </div>
    </>
  );
}

function Planned({ plan }: Pick<PublishView, "plan">) {
  if (!plan) return <p className="py-4 text-accent">content/site.yml 读不了，先照上面的错误改好。</p>;
  const { due, dueCount, redirected, pages } = plan;
  const more = dueCount - due.length;
  const grown = pages.will - pages.now;
  const pagesWords =
    grown === 0 ? `${pages.will} 页` : `${pages.will} 页（${grown > 0 ? "多" : "少"} ${Math.abs(grown)} 页）`;
  return (
    <section aria-label="会变什么" className="pt-4">
      <h2 className="text-lg num">
        {dueCount === 0
          ? "没有改动：读者看到的就是最新的"
          : `会重新生成 ${dueCount} 个页面，全站 ${pagesWords}`}
      </h2>
      {dueCount > 0 && (
        <details open={dueCount <= 12}>
          <summary className="py-2 cursor-pointer quiet">哪些页面，为什么</summary>
          <ul>
            {due.map(({ url, why }) => (
              <li
                key={url}
                className="py-1 border-b border-rule grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <a className="wrap-anywhere" href={url} target="preview">
                  {url}
                </a>
                <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="quiet py-2">{`还有 ${more} 个`}</p>}
        </details>
      )}
      {redirected.length > 0 && (
        <>
          <h3 className="pt-4">旧网址转到新的</h3>
          <ul>
            {redirected.map(({ from, to }) => (
              <li key={from} className="py-1 border-b border-rule wrap-anywhere">{`${from} → ${to}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** How far it is; the island writes here what the desk tells. */
export function ProgressBox({ progress: { kind, lines } }: { progress: ProgressView }) {
  return (
    <div
      id="progress"
      data-kind={kind}
      role="log"
      aria-label="发布的进展"
      className="data-[kind=idle]:hidden p-4 bg-wash text-small whitespace-pre-wrap wrap-anywhere data-[kind=failed]:text-accent"
    >
      {lines.join("\n")}
    </div>
  );
}

function Problems({
  name,
  problems,
  isWrong,
}: {
  name: string;
  problems: readonly LinkedProblem[];
  isWrong: boolean;
}) {
  if (problems.length === 0) return null;
  return (
    <section className="pt-4">
      <details open={isWrong}>
        <summary
          className={`py-2 cursor-pointer font-song font-semibold text-lg ${isWrong ? "text-accent" : ""}`}
        >
          {`${name}：${problems.length}`}
        </summary>
        <ul>
          {problems.map(({ problem, url }) => (
            <li key={formatProblem(problem)} className="py-2 border-b border-rule text-small">
              <span className="whitespace-pre-wrap wrap-anywhere">{formatProblem(problem)}</span>
              {url && (
                <a className="link block w-fit" href={url}>
                  去改
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Timed({ stories, nextDue }: { stories: readonly TimedStory[]; nextDue: string | null }) {
  return (
    <section className="pt-4">
      <h2 className="text-lg">到点的</h2>
      {nextDue && <p className="quiet">{`下一次到点：${nextDue}，届时再发布一次。`}</p>}
      {stories.length === 0 && <p className="quiet py-2">没有定时发布和到期撤下的稿件。</p>}
      <ul>
        {stories.map(({ url, headline, when }) => (
          <li key={`${url} ${when}`} className="py-2 border-b border-rule">
            <a href={`/desk/stories${url}`}>{headline}</a>
            <span className="quiet block num">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Past({ past }: { past: readonly PastPublish[] }) {
  return (
    <section className="pt-8">
      <h2 className="text-lg">以前的样子</h2>
      <p className="quiet">
        {
          "每次发布都留一份全部内容。回到哪一次，稿件、版面、图片和设置就都换成那时的；换之前现在的样子也留一份，随时可以再回来。回去以后还要发布，读者才看到。"
        }
      </p>
      <ul>
        {past.map(({ id, when, label, note }) => (
          <li key={id} className="py-3 border-b border-rule">
            <span className="num">{when}</span> {label}
            {note && <span className="quiet block">{note}</span>}
            <Button data-do="go-back" data-input={JSON.stringify({ id })} className="mt-2">
              回到这一次
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
