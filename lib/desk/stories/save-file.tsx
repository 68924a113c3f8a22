import { readFile } from "node:fs/promises";
import type { ReactElement } from "react";
import { z } from "zod";
import { Conflict } from "@/components/desk/stories/conflict";
import { StoryVersion } from "@/components/desk/stories/story-form";
import { StoryProblems } from "@/components/desk/stories/story-page";
import { absoluteOf } from "@/lib/content/import/archive";
import { unixText, withLineEnds } from "@/lib/content/yaml/line-ends";
import { inField } from "@/lib/edit/form/fields";
import { lineDiff } from "@/lib/edit/line-diff";
import type { Outcome } from "../action";
import type { Desk } from "../desk";
import { isContentText } from "./content-text";
import { versionOf } from "./open-story";

/** What the form of a whole file sends. */
export const SentFile = z.object({ file: z.string(), version: z.string(), text: z.string() });

/** Saves a file as it was typed. */
export async function saveFile(
  desk: Desk,
  { file, version, text }: z.infer<typeof SentFile>,
): Promise<Outcome> {
  const isText = isContentText(desk.contentDir, file);
  const before = isText ? await readFile(absoluteOf(desk.contentDir, file), "utf8").catch(() => null) : null;
  if (before === null) return { kind: "refused", message: `没有 ${file}` };
  const typed = inField(text);
  const isSame = typed === inField(unixText(before));
  if (!isSame && versionOf(before) !== version) return conflict(file, before, typed);
  const after = isSame ? before : withLineEnds(before, typed);
  return {
    kind: "edit",
    label: `改 ${file}`,
    revisions: [{ file, before, after }],
    message: isSame ? "没有改动" : "存了",
    parts: () => parts(desk, file, after),
  };
}

/** The text stays as it is: what is typed on meanwhile is not lost. */
async function parts(desk: Desk, file: string, after: string): Promise<Record<string, ReactElement>> {
  const { problems } = await desk.content();
  return {
    "story-version": <StoryVersion version={versionOf(after)} />,
    "story-problems": <StoryProblems problems={problems.filter((problem) => problem.file === file)} />,
    "story-conflict": <div id="story-conflict" />,
  };
}

/** Somebody else has saved the file since it was opened: both versions are shown, and nothing is written. */
function conflict(file: string, there: string, typed: string): Outcome {
  const shown = (
    <Conflict
      file={file}
      lines={lineDiff(unixText(there), typed)}
      version={versionOf(there)}
      action="save-file"
      url={`/desk/file/?file=${encodeURIComponent(file)}`}
    />
  );
  return {
    kind: "refused",
    message: `${file} 刚才别人存过，您的还没有存`,
    cure: "看过两种写法，选一种",
    parts: async () => ({ "story-conflict": shown }),
  };
}
