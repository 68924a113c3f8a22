import { evidenceRule } from "../grammar/rule";

/** Words with which a sentence of the text goes on from the one above. */
const GOES_ON =
  /^(?:但|而|这|那|此|于是|然而|可|他|她|它|我|你|咱|对此|事|结果|目前|据|为此|其|今|如今|现在|后来|当|同|同时|随后|接着|最|也|还|又|不|没|谁|怎|如何|为什么|原来|记者|问|答|以上|以下|欢迎|请|敬请|编辑同志)/;
/** One clause without figures of time: 姚进福在铺子里为顾客换鞋跟。 */
const CLAUSE = /^[^，。；：、“”‘’《》！？…\d○〇一二三四五六七八九十]{8,26}[。.]$/u;
/** What is reported, not seen. */
const REPORTED = /召开|举行|举办|开幕|发布|印发|公布|要求|表示|认为|介绍/;
/** What can be seen on a picture: somebody does something. */
const SHOWS_ACTION = /在|正|把|将|给|向|查看|展示|采|收|清理|检查|讲|观看|参观|体验|搬|表演/;
/** 这是建桥工人在桁架上铆钉，一天打两千枚。 tells a picture as papers did for long. */
const THIS_IS = /^[这這]是[^。；：“”]{5,60}[。.]$/u;
/** Real paragraphs have more characters. */
const MIN_PARAGRAPH_LENGTH = 30;

const EXAMPLE_PARAGRAPH = "麦收在6月上旬全面展开，各地收割机日夜不停，预计十天之内可以全部收完，颗粒归仓。";

export const scene = evidenceRule({
  name: "scene",
  note: "Convention “Pictures”: a caption may stand without its 图为 and its photographer: a scene, told in one short clause.",
  findings: ["scene", "this-is"],
  examples: [
    { page: ["江上架钢桁", "这是建桥工人在桁架上铆钉，一天打两千枚。"], on: "铆钉", finds: "this-is" },
    { page: ["江上架钢桁", "“这是头一回。”建桥工人在桁架上说。"], on: "头一回", finds: null },
    {
      page: ["# 麦收全面展开", EXAMPLE_PARAGRAPH, "农机手驾驶收割机在麦田里作业。"],
      on: "农机手",
      finds: "scene",
    },
    { page: ["# 麦收全面展开", EXAMPLE_PARAGRAPH, "目前农机手正在检修收割机。"], on: "农机手", finds: null },
    { page: ["# 麦收全面展开", EXAMPLE_PARAGRAPH, "市政府召开麦收工作会议。"], on: "会议", finds: null },
    { page: ["# 麦收全面展开", "麦收展开。", "农机手驾驶收割机在麦田里作业。"], on: "农机手", finds: null },
  ],
  look: ({ facts, above, below }) => {
    const { text, block } = facts;
    if (block.heading > 0 || block.indented || block.listed) return null;
    if (facts.dateline || facts.byline || facts.caption) return null;
    // What goes on on another page is text.
    if (THIS_IS.test(text) && below(1)?.jump == null) return "this-is";
    // Below half a paragraph it may be the other half.
    const upper = above(1);
    const half = above(2)?.complete === false ? (above(2)?.length ?? 0) : 0;
    if (!upper?.complete || half + upper.length < MIN_PARAGRAPH_LENGTH) return null;
    return CLAUSE.test(text) && !GOES_ON.test(text) && !REPORTED.test(text) && SHOWS_ACTION.test(text)
      ? "scene"
      : null;
  },
});
