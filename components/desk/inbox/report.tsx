/** A file of an import, and what was made of it. */
export interface ImportRow {
  /** What it became: 2024年6月22日 第01版 要闻; of one that was not imported its name. */
  title: string;
  /** 新建，5 篇，要核对 3 处 */
  note: string;
  /** Where it is looked at; null where it was not imported. */
  url: string | null;
  /** What is wrong, or to be looked at, with the cure. */
  remarks: readonly { isError: boolean; words: string; cure: string }[];
}

export interface ImportReport {
  batch: string;
  /** 08:30 */
  time: string;
  rows: readonly ImportRow[];
  /** How many files were not imported: they can be tried again. */
  failed: number;
  /** Why nothing could be done at all; null where something was. */
  broken: string | null;
}

/** What came of the last imports, the newest first. */
export function Reports({ reports }: { reports: readonly ImportReport[] }) {
  return (
    <div id="reports">
      {reports.map((report) => (
        <Report key={`${report.batch} ${report.time}`} report={report} />
      ))}
    </div>
  );
}

function Report({ report: { batch, time, rows, failed, broken } }: { report: ImportReport }) {
  const made = rows.length - failed;
  return (
    <section className="mt-8" data-report={batch}>
      <h2 className="text-lg pb-2 border-b border-ink">
        {`${time} 导入了 ${made} 份`}
        {failed > 0 && <span className="text-accent">{`，${failed} 份没有导入`}</span>}
      </h2>
      {broken !== null && <p className="py-3 text-accent">{broken}</p>}
      <ul>
        {rows.map((row) => (
          <ReportRow key={`${row.title} ${row.url}`} row={row} />
        ))}
      </ul>
      {failed > 0 && (
        <p className="quiet py-3">上面填好日期、版次，或勾上“换下已有的”，把没有导入的再拖进来一次。</p>
      )}
    </section>
  );
}

/** So many remarks are open. */
const OPEN = 3;

function ReportRow({ row: { title, note, url, remarks } }: { row: ImportRow }) {
  const [first, rest] = [remarks.slice(0, OPEN), remarks.slice(OPEN)];
  return (
    <li className="py-3 border-b border-rule">
      <p className="flex flex-wrap items-baseline gap-x-4">
        {url === null ? (
          <span className="font-song text-lg text-accent">{title}</span>
        ) : (
          <a className="font-song text-lg link" href={url}>
            {title}
          </a>
        )}
        <span className="quiet">{note}</span>
      </p>
      <Remarks remarks={first} />
      {rest.length > 0 && (
        <details>
          <summary className="text-small cursor-pointer leading-[var(--spacing-target)]">
            {`还有 ${rest.length} 处`}
          </summary>
          <Remarks remarks={rest} />
        </details>
      )}
    </li>
  );
}

function Remarks({ remarks }: Pick<ImportRow, "remarks">) {
  return (
    <ul className="text-small">
      {remarks.map(({ isError, words, cure }) => (
        <li key={words} className="py-1">
          <span className={isError ? "text-accent" : ""}>{words}</span>
          <span className="block text-quiet whitespace-pre-wrap">{cure}</span>
        </li>
      ))}
    </ul>
  );
}
