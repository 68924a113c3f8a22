import { Button, type Choice, Field, Input, Select } from "../form/field";

/** A story in the desk's list. */
export interface StoryRow {
  url: string;
  headline: string;
  /** 草稿, 定时：6月23日 08:30 */
  state: string;
  /** 2024-06-23, with the section. */
  note: string;
}

/** A file that could not be read as a story. */
export interface BrokenFile {
  file: string;
  message: string;
}

export interface StoryListProps {
  /** What can be looked at, with how many there are. */
  states: readonly { url: string; label: string; count: number; isCurrent: boolean }[];
  query: string;
  /** Of `states`, as the address has it. */
  state: string;
  rows: readonly StoryRow[];
  broken: readonly BrokenFile[];
  /** Addresses of what comes before and behind. */
  before: string | null;
  behind: string | null;
  sections: readonly Choice[];
  today: string;
}

/** All stories, by what is to become of them. */
export function StoryList(props: StoryListProps) {
  const { states, query, state, rows, broken, before, behind } = props;
  return (
    <>
      <header className="title">
        <h1>稿件</h1>
      </header>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label="稿件清单" className="min-w-0">
          <nav className="nav pt-2" aria-label="状态">
            <ul>
              {states.map(({ url, label, count, isCurrent }) => (
                <li key={url}>
                  <a href={url} aria-current={isCurrent ? "page" : undefined}>
                    {label} <span className="num quiet">{count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form action="/desk/stories/" className="flex gap-2 py-2 max-w-story">
            <input type="hidden" name="state" value={state} />
            <Input
              name="q"
              type="search"
              defaultValue={query}
              aria-label="标题、署名里的字"
              placeholder="标题、署名里的字"
            />
            <Button type="submit">找</Button>
          </form>
          {broken.map(({ file, message }) => (
            <p key={`${file} ${message}`} className="py-2 border-b border-rule text-accent wrap-anywhere">
              <a className="link" href={`/desk/file/?file=${encodeURIComponent(file)}`}>
                {file}
              </a>
              {`：${message}`}
            </p>
          ))}
          {rows.length === 0 && (
            <p className="py-6 quiet">
              {query === "" ? "这里还没有稿件。" : `没有标题、署名里有“${query}”的稿件。`}
            </p>
          )}
          <ul>
            {rows.map((row) => (
              <li key={row.url} className="border-b border-rule">
                <a
                  href={`/desk/stories${row.url}`}
                  className="grid gap-x-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
                >
                  <span className="font-song text-lg font-semibold">{row.headline}</span>
                  <span className="quiet num sm:text-right">{row.state}</span>
                  <span className="quiet num">{row.note}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className="flex gap-6 py-4">
            {before && (
              <a className="link" href={before}>
                前面的
              </a>
            )}
            {behind && (
              <a className="link" href={behind}>
                后面的
              </a>
            )}
          </p>
        </section>
        <NewStory {...props} />
      </div>
    </>
  );
}

function NewStory({ sections, today }: StoryListProps) {
  return (
    <form data-do="new-story" className="grid gap-4 content-start pt-6">
      <h2 className="text-lg">新写一篇</h2>
      <Field id="new-title" label="标题">
        <Input id="new-title" name="title" required maxLength={200} />
      </Field>
      <Field id="new-section" label="栏目">
        <Select
          id="new-section"
          name="section"
          value="auto"
          choices={[{ value: "auto", label: "看标题定" }, ...sections]}
        />
      </Field>
      <Field id="new-day" label="日期">
        <Input id="new-day" name="day" type="date" required defaultValue={today} />
      </Field>
      <Button type="submit" main>
        新建草稿
      </Button>
      <p className="quiet">先作草稿，写好了再发布。Word 稿子在“收件”里拖进来。</p>
    </form>
  );
}
