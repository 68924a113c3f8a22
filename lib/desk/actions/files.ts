import { readFile } from "node:fs/promises";
import { z } from "zod";
import { absoluteOf } from "@/lib/content/import/archive";
import { unixText, withLineEnds } from "@/lib/content/yaml/line-ends";
import { inField } from "@/lib/edit/form/fields";
import { type Action, action } from "../action";
import { isContentText } from "../screens/file";
import { versionOf } from "../stories/open-story";

/** A file saved as it was typed. */
export const FILE_ACTIONS: readonly Action[] = [
  action(
    "save-file",
    z.object({ file: z.string(), version: z.string(), text: z.string() }),
    async (desk, input) => {
      const { file, version } = input;
      const isText = isContentText(desk.contentDir, file);
      const before = isText
        ? await readFile(absoluteOf(desk.contentDir, file), "utf8").catch(() => null)
        : null;
      if (before === null) return { kind: "refused", message: `没有 ${file}` };
      if (versionOf(before) !== version)
        return {
          kind: "refused",
          message: `${file} 刚才别人存过，您的还没有存`,
          cure: "把您改的抄下来，重新载入这一页再改",
        };
      const typed = inField(input.text);
      const isSame = typed === inField(unixText(before));
      const after = isSame ? before : withLineEnds(before, typed);
      return {
        kind: "edit",
        label: `改 ${file}`,
        revisions: [{ file, before, after }],
        message: isSame ? "没有改动" : "存了",
      };
    },
  ),
];
