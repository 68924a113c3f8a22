import { isBelowSignature } from "../fields/closing-byline";
import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";
import { isTitleLine } from "../page/title-runs";

/** Longer blocks are paragraphs. */
const LONGEST = 60;
const ONE_SENTENCE = /^[^。！？…]+[。.]?$/u;
const GOES_ON =
  /^(?:但|而|这|那|此|于是|然而|可|他|她|它|我|你|对此|结果|目前|据|为此|其|如今|后来|同时|随后|接着|最|也|还|又|不|谁|怎|原来|记者|问|答|欢迎|请)/;
const DATED =
  /^(?:图为|这是)?(?:昨|今|近|日前|前天|连日|\d{1,2}月|\d{1,2}日|[一二三四五六七八九十]{1,3}月|[一二三四五六七八九十]{1,3}日)/;
const REPORTED = /召开|举行|举办|发布|印发|公布|要求|表示|认为|介绍|说[，：]/;
const ACTS = /(?:在|正|正在|把|将|向|给|为|从|着).+/;
/** Texts point at pictures; bylines say who took them. */
const POINTS = /[（(]\s*(?:见|如)?\s*(?:[上下左右]\s*)?[图圖]/;
const TOOK = /[图圖摄攝]/;
/** How many blocks above a story's picture may be told of. */
const BLOCKS_SEARCHED = 14;
/** Characters with which a caption begins: who is on it. */
const NAME_LENGTH = 3;

const LEAD = "修表匠盖春生在中街修了四十年的表，街坊的座钟都送到他的铺子里来，一坐就是一下午。";

export const oneSentence = evidenceRule({
  name: "one-sentence",
  note: "Convention “Pictures”: a caption without its 图为 is one sentence, of somebody whom the text has named, in a story that is told to have a picture.",
  findings: [
    "to-16",
    "to-26",
    "to-40",
    "to-60",
    "acts",
    "dated",
    "goes-on",
    "reported",
    "named-above",
    "picture-told",
    "last-of-story",
    "alone-below-title",
    "story-has-picture",
    "below-text",
    "unlike-indented",
  ],
  examples: [
    {
      page: ["# 座钟又响了", "记者 苏芒 文/图", LEAD, "盖春生和徒弟在合修一只座钟。"],
      on: "徒弟",
      finds: [
        "to-16",
        "acts",
        "named-above",
        "picture-told",
        "last-of-story",
        "story-has-picture",
        "below-text",
      ],
    },
    {
      page: ["# 座钟又响了", LEAD, "# 银杏隧道", "昨日，孩子们走过银杏林荫道。"],
      on: "林荫道",
      finds: ["to-16", "dated", "last-of-story", "alone-below-title"],
    },
    {
      page: ["# 座钟又响了", LEAD, "他把表面擦干净，也不多收一分钱。", LEAD],
      on: "擦干净",
      finds: ["to-16", "acts", "goes-on", "below-text"],
    },
    { page: ["# 座钟又响了", `${LEAD}${LEAD}`], on: "修表匠", finds: null },
    { page: ["# 座钟又响了", LEAD], on: "又响", finds: null },
  ],
  look: (context) => {
    const { facts, above, page } = context;
    const { text, block, length } = facts;
    if (facts.title || facts.caption || facts.dateline || facts.byline || facts.furniture || facts.jump)
      return null;
    if (block.heading > 0 || block.listed || length > LONGEST || !ONE_SENTENCE.test(text.trim())) return null;
    const upper = storyAbove(context);
    const lower = belowTail(context);
    const named = isNamed(text, upper);
    const told = upper.some(
      (each) => POINTS.test(each.text) || (each.byline?.sure === true && TOOK.test(each.text)),
    );
    const last = lower === null || isTitleLine(lower);
    return [
      length <= 16
        ? ("to-16" as const)
        : length <= 26
          ? ("to-26" as const)
          : length <= 40
            ? ("to-40" as const)
            : ("to-60" as const),
      ...when(ACTS.test(text), "acts"),
      ...when(DATED.test(text), "dated"),
      ...when(GOES_ON.test(text), "goes-on"),
      ...when(REPORTED.test(text), "reported"),
      ...when(named, "named-above"),
      ...when(told, "picture-told"),
      ...when(last, "last-of-story"),
      ...when(last && above(1)?.title === true && context.below(1)?.jump == null, "alone-below-title"),
      ...when(told && (last || named) && !GOES_ON.test(text), "story-has-picture"),
      ...when(above(1)?.complete === true && above(1)?.title === false, "below-text"),
      ...when(page.indented && !block.indented, "unlike-indented"),
    ];
  },
});

/** What stands below, but for what closes a story: 下转第四版, （报料人 …）. */
function belowTail({ below }: BlockInContext): BlockFacts | null {
  const [next, after] = [below(1), below(2)];
  const closes =
    next !== null && (next.jump !== null || next.furniture === "contact" || isBelowSignature(next.text));
  return closes ? after : next;
}

/** The blocks above, up to the story's headline. */
function storyAbove({ above }: BlockInContext): BlockFacts[] {
  const found: BlockFacts[] = [];
  for (let n = 1; n <= BLOCKS_SEARCHED; n += 1) {
    const each = above(n);
    if (!each || (isTitleLine(each) && n > 1)) break;
    found.push(each);
  }
  return found;
}

/** Whether the words with which a text begins stand in those above. */
function isNamed(text: string, above: readonly BlockFacts[]): boolean {
  const name = text.trim().slice(0, NAME_LENGTH);
  return /^\p{Script=Han}+$/u.test(name) && above.some((each) => each.text.includes(name));
}
