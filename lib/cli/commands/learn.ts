import { type Learned, learnHabits } from "@/lib/content/learn";
import { loadContent } from "@/lib/content/load";
import { HABITS_FILE } from "@/lib/content/papers/learned";
import { formatReport } from "@/lib/content/report";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { projectFromEnvironment } from "../project";

/** `npm run learn`: what the accepted pages show of the paper, for the pages that are imported next. */
export const main = command(
  {
    script: "learn",
    about: {
      zh: "从没有疑问的版面学印刷习惯，以后导入的版面照着认。",
      en: "Learns the paper's habits from the pages without doubts, for those imported next.",
    },
    options: {},
  },
  (_, io) => learn(io),
);

async function learn(io: Io): Promise<number> {
  const { contentDir } = projectFromEnvironment(io.env, io.cwd);
  const { content, problems, learned } = await loadContent(contentDir);
  const broken = problems.filter(({ file }) => file === `content/${HABITS_FILE}`);
  if (!content || broken.length > 0) return complain(io, formatReport(content ? broken : problems));
  return say(io, told(await learnHabits(contentDir, content, problems, learned)));
}

/** What the editor is told. */
export function told(outcome: Learned): string {
  switch (outcome.kind) {
    case "learned":
      return `从 ${outcome.pages.length} 版的 ${outcome.stories} 篇学到印刷习惯 ${outcome.number}，写进 content/${HABITS_FILE}：\n${outcome.pages.join("、")}\n以后导入的版面照它认；已有的版面不变。`;
    case "nothing-new":
      return `没有新学到的：没有疑问的还是这 ${outcome.pages.length} 版，习惯没有变。`;
    case "no-pages":
      return "还没有可学的版面：先照 npm run check 的提示核对至少一版，使它没有任何提示。";
    default:
      return outcome satisfies never;
  }
}
