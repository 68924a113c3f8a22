import { readFile } from "node:fs/promises";
import path from "node:path";
import { WholeFile } from "@/components/desk/stories/other-stories";
import { StoryHead, StoryProblems } from "@/components/desk/stories/story-page";
import { absoluteOf } from "@/lib/content/import/archive";
import { unixText } from "@/lib/content/yaml/line-ends";
import { isInside } from "@/lib/files/inside";
import type { Screen } from "../screen";
import { versionOf } from "../stories/open-story";

/** Texts of the content that may be opened as they are; `content/stories/2024/06/jiliang.md` */
export const isContentText = (contentDir: string, file: string): boolean =>
  /^content\/(?:(?:stories|pages)\/[^\0]+\.md|[\w.-]+\.(?:yml|md))$/.test(file) &&
  !file.split("/").some((part) => part.startsWith(".")) &&
  isInside(contentDir, path.resolve(absoluteOf(contentDir, file)));

/** `/desk/file/?file=content/…`: a file as it is, where no form can show it. */
export const FILE: Screen = {
  path: "/desk/file/",
  tab: null,
  islands: ["story"],
  async show(desk, { query }) {
    const file = query.get("file") ?? "";
    if (!isContentText(desk.contentDir, file)) return null;
    const text = await readFile(absoluteOf(desk.contentDir, file), "utf8").catch(() => null);
    if (text === null) return null;
    const { problems } = await desk.content();
    const own = problems.filter((problem) => problem.file === file);
    const name = file.split("/").at(-1) ?? file;
    return {
      title: name,
      main: (
        <>
          <StoryHead headline={name} state="文件" file={file} />
          <StoryProblems problems={own} />
          <WholeFile file={file} text={unixText(text)} version={versionOf(text)} />
        </>
      ),
    };
  },
};
