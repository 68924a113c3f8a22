/** A line of what a publish would do. */
export interface ChangedPage {
  url: string;
  why: string;
}

export interface PlannedView {
  due: readonly ChangedPage[];
  dueCount: number;
  redirected: readonly { from: string; to: string }[];
  pages: { will: number; now: number };
  nextDue: string | null;
}

/** Which pages a publish would make anew, and which addresses lead on. */
export function Planned({ plan }: { plan: PlannedView | null }) {
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
