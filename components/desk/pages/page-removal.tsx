import { Button, Field, Input } from "../form/field";

export interface PageRemovalProps {
  /** `2024-06-22-01` */
  page: string;
  /** 移去 2024年6月22日 第01版 */
  title: string;
  /** `content/pages/2024-06-22-01.md` */
  file: string;
  stories: readonly { headline: string; isPublished: boolean }[];
  /** Whether readers have any of it. */
  isPublished: boolean;
  /** Files that stay: its picture, its PDF. */
  left: readonly string[];
  today: string;
}

/** 移去这一版, after it was said what goes. */
export function PageRemoval({ page, title, file, stories, isPublished, left, today }: PageRemovalProps) {
  return (
    <>
      <header className="py-2 border-b border-ink">
        <h1 className="text-lg">{title}</h1>
      </header>
      <form data-do="remove-page" className="grid gap-3 py-4 max-w-story">
        <input type="hidden" name="page" value={page} />
        <p>
          {stories.length > 0
            ? `这一版的文字（${file}）删去，从它拆出的 ${stories.length} 篇也没有了：`
            : `这一版的文字（${file}）删去；它没有拆出稿件。`}
        </p>
        {stories.length > 0 && (
          <ul className="list-disc pl-6">
            {stories.map(({ headline, isPublished: isOut }, index) => (
              <li key={index}>
                {headline}
                {isOut && <span className="text-accent">（发布过）</span>}
              </li>
            ))}
          </ul>
        )}
        {isPublished && (
          <>
            <p>发布过的，读者打开原来的网址，看到撤下的日期和理由。</p>
            <Field id="removed-why" label="理由">
              <Input id="removed-why" name="reason" required placeholder="重复导入" />
            </Field>
            <Field id="removed-on" label="撤下的日期">
              <Input id="removed-on" name="day" type="date" required defaultValue={today} />
            </Field>
          </>
        )}
        {left.length > 0 && (
          <p className="quiet">{`${left.map((each) => each.split("/").at(-1)).join("、")} 留在文件夹里，撤销或者再导入时还用得上；不要了，在文件夹里删去。`}</p>
        )}
        <p className="quiet">删错了按“撤销”，这一版连同编辑写的都回来。</p>
        <p className="flex flex-wrap items-center gap-4">
          <Button type="submit">移去这一版</Button>
          <a className="link" href={`/desk/pages/${page}/`}>
            不移去，回到这一版
          </a>
        </p>
      </form>
    </>
  );
}
