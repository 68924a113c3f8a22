import { isNoticeTitle } from "@/lib/newspaper/fields/notice";
import { lineOf } from "../manuscript/blocks";
import type { Remark } from "../manuscript/manuscript";
import type { StoryParts } from "../manuscript/story-parts";
import type { Context } from "../reading/context";
import { sectionChoices } from "../settings/references";
import { suggestSection } from "../words/suggest-section";
import { sectionId } from "../words/topics";
import type { GivenOfStory } from "./outcome";

/** The section that a story goes to. */
export type SectionChoice =
  | { kind: "known"; id: string; remarks: Remark[]; isGuess: boolean }
  | { kind: "unknown"; refusal: Omit<Remark, "severity"> };

/** By the command line, else by the story's words; else the first one, which a draft may have until an editor says. */
export function sectionFor(
  parts: StoryParts,
  title: string,
  given: GivenOfStory,
  { site }: Context,
): SectionChoice {
  const choices = sectionChoices(site);
  if (given.section !== null) {
    const id = sectionId(given.section, site);
    if (id) return { kind: "known", id, remarks: [], isGuess: false };
    return {
      kind: "unknown",
      refusal: {
        rule: "unknown-section",
        message: `没有“${given.section}”这个栏目`,
        cure: `--section 从 site.yml 的栏目里选：${choices}`,
      },
    };
  }
  const text = parts.text.children.map(lineOf).join("\n");
  const found = suggestSection({ headline: title, text, isNotice: isNoticeTitle(title) }, site.sections);
  if (found) return { kind: "known", id: found.id, remarks: [], isGuess: false };
  const [first] = site.sections;
  if (given.publish || !first)
    return {
      kind: "unknown",
      refusal: {
        rule: "no-section",
        message: `“${title}”看不出该归哪个栏目`,
        cure: `加上 --section 栏目，可选 ${choices}`,
      },
    };
  return {
    kind: "known",
    id: first.id,
    isGuess: true,
    remarks: [
      {
        severity: "warning",
        rule: "no-section",
        message: `“${title}”看不出该归哪个栏目，暂写 ${first.id}（${first.name}）`,
        cure: `在开头的 section: 写上栏目，可选 ${choices}`,
      },
    ],
  };
}
