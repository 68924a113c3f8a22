import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { ForeignText, WholeFile } from "@/components/desk/stories/other-stories";
import { StoryHead, StoryProblems } from "@/components/desk/stories/story-page";
import { absoluteOf } from "@/lib/content/import/archive";
import { unixText } from "@/lib/content/yaml/line-ends";
import type { Screen } from "../screen";
import { isContentText } from "../stories/content-text";
import { versionOf } from "../stories/open-story";

/** `/desk/file/?file=content/…`: a file as it is, where no form can show it. */
export const FILE: Screen = {
  path: "/desk/file/",
  tab: null,
  islands: ["story"],
  async show(desk, { query }) {
    const file = query.get("file") ?? "";
    if (!isContentText(desk.contentDir, file)) return null;
    const bytes = await readFile(absoluteOf(desk.contentDir, file)).catch(() => null);
    if (bytes === null) return null;
    const text = bytes.toString("utf8");
    const { problems } = await desk.content();
    const own = problems.filter((problem) => problem.file === file);
    const name = file.split("/").at(-1) ?? file;
    return {
      title: name,
      main: (
        <>
          <StoryHead headline={name} state="文件" file={file} />
          <StoryProblems problems={own} />
          {isUtf8(bytes) ? (
            <WholeFile file={file} text={unixText(text)} version={versionOf(text)} />
          ) : (
            <ForeignText />
          )}
        </>
      ),
    };
  },
};
