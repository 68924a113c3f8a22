/** A printed page in the desk's list. */
export interface PageRow {
  /** `2024-06-22-01` */
  id: string;
  title: string;
  stories: number;
  /** How many lines are to be looked at. */
  doubts: number;
  errors: number;
}

/** The printed pages, the newest first. `more`: the address of older ones. */
export function PageList({ rows, more }: { rows: readonly PageRow[]; more: string | null }) {
  return (
    <>
      <header className="title">
        <h1>版面</h1>
        <p className="quiet">点开一版，看它拆成了哪些稿件，拆得不对就改。</p>
      </header>
      {rows.length === 0 && (
        <p className="py-6">
          还没有版面。先到{" "}
          <a className="link" href="/desk/in/">
            收件
          </a>
          ，把版面的 PDF、图片或文字拖进来。
        </p>
      )}
      <ul className="max-w-story">
        {rows.map(({ id, title, stories, doubts, errors }) => (
          <li key={id} className="border-b border-rule">
            <a
              href={`/desk/pages/${id}/`}
              className="flex flex-wrap items-baseline gap-x-4 py-3 min-h-target"
            >
              <span className="font-song text-lg grow">{title}</span>
              <span className="quiet num">{`${stories} 篇`}</span>
              {doubts > 0 && <span className="quiet num">{`要核对 ${doubts} 行`}</span>}
              {errors > 0 && <span className="num text-small text-accent">{`${errors} 个错误`}</span>}
            </a>
          </li>
        ))}
      </ul>
      {more !== null && (
        <p className="py-4">
          <a className="link" href={more}>
            更早的版面
          </a>
        </p>
      )}
    </>
  );
}
