import { Button } from "../form/field";
import { StoryVersion } from "./story-form";
import { StoryHead } from "./story-page";

/** A story that was taken down. */
export function WithdrawnStory({
  url,
  date,
  reason,
  files,
}: {
  url: string;
  date: string;
  reason: string;
  files: readonly string[];
}) {
  return (
    <>
      <StoryHead headline={url} state="撤下" file={files[0] ?? ""} />
      <p className="py-4">{`${date} 撤下：${reason}。读者打开这个网址，看到的就是这句话。`}</p>
      {files[0]?.startsWith("content/stories/") && (
        <p>
          <a className="link" href={`/desk/file/?file=${encodeURIComponent(files[0])}`}>
            看它的文件
          </a>
          ：删去 takedown 那一行，存盘，就又登出。
        </p>
      )}
    </>
  );
}

/** A story of whose file no form can be made. */
export function UnreadStory({ file, headline }: { file: string; headline: string }) {
  return (
    <>
      <StoryHead headline={headline} state="读不了" file={file} />
      <p className="py-4">
        这个文件的开头读不了，
        <a className="link" href={`/desk/file/?file=${encodeURIComponent(file)}`}>
          在文件里改好
        </a>
        ，再回到这里。
      </p>
    </>
  );
}

/** A file that is no text of ours: saved from here, what can't be read of it would be lost. */
export const ForeignText = () => (
  <p className="py-4">
    这个文件不是 UTF-8 编码，在这里改会弄坏它：在记事本里“另存为”，编码选 UTF-8，再重新载入这一页。
  </p>
);

/** A file as it is, for what no form can show. `version`: of which text. */
export function WholeFile({ file, text, version }: { file: string; text: string; version: string }) {
  return (
    <form data-do="save-file" className="grid gap-3 pt-4 max-w-story">
      <input type="hidden" name="file" value={file} />
      <StoryVersion version={version} />
      <div id="story-conflict" />
      <textarea
        name="text"
        aria-label={file}
        defaultValue={text}
        spellCheck={false}
        className="w-full min-h-[30rem] field-sizing-content px-3 py-2 bg-wash border-0 border-b border-rule text-base text-ink"
      />
      <p>
        <Button type="submit" main aria-keyshortcuts="Control+S">
          存盘
        </Button>
      </p>
    </form>
  );
}
