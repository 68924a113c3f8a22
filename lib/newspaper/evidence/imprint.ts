import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { isInNotice } from "../page/in-notice";
import { simplify } from "../source/fold";
import { ofShortText } from "../source/of-short-text";

/** What lines of the page's own are put together from. */
const PARTS = [
  ["date", /[12]\d{3}年\d{1,2}月\d{1,2}日|[一二]?[〇○О零一二三四五六七八九]{3,4}年.{1,3}月.{1,3}日/],
  ["weekday", /星期[一二三四五六日天]|周[一二三四五六日](?=[\s　]|$)|农历|農曆/],
  [
    "page-number",
    /第[\s　]*[A-Za-z]?[\d一二三四五六七八九十]{1,3}[\s　]*版|(?:^|[\s　])[A-Z]?\d{1,2}(?=$|[\s　])/,
  ],
  ["issue-number", /第[\d一二三四五六七八九十百千〇]+期|总第|总\d+期/],
  ["paper-name", /(?:日报|晚报|晨报|早报|都市报|商报|时报|周报|快报|导报|新报|文摘报?)(?=$|[\s　\d（(])/],
  ["editors", /(?:责任编辑|责编|版式|美编|校对|组版|值班编委|编辑|总编辑|审读|检校)[\s　]*[：:／/　 ]/],
  [
    "telephone",
    /(?:热线|电话|传真|短信|微信|微博|QQ|邮箱|电邮)[\s　]*(?:（.{1,8}）)?[：:]|\d{3,4}[-—－ ]\d{7,8}|@/,
  ],
  ["address", /(?:社址|地址|邮编|邮政编码|邮发代号|国内统一(?:连续出版物)?刊号|CN\d\d|网址|定价|零售)/],
  ["call-for-copy", /(?:投稿|荐稿|来稿|赐稿|征稿)/],
  [
    "thanks",
    /(?:报料|爆料|提供线索|线索提供|提供新闻线索).{0,12}(?:奖|元|$|[）)])|^[（(]?感谢.{1,12}(?:报料|爆料|线索)/,
  ],
  ["source", /^[（(【]?(?:据|摘自|原载|来源)[：:]?.{1,20}[》报刊网][）)】]?/],
] as const;

/** Whose a telephone number or a date is: the paper's, 新闻热线, or a notice's, which somebody answers: 报名电话, 来稿信箱. */
const OF_THE_PAPER =
  /热线|熱線|[报爆]料|報料|发行|社址|本[版报刊]|编辑部|编辑室|值班|(?:日|晚|晨|早|商|都市|时|周|快|导)报(?:社|[\s　]|$)|微博|公众号|客户端/;
const TO_ANSWER =
  /来稿|來稿|征稿|报名|報名|咨询|諮詢|查询|联系|聯絡|洽询|订票|预约|邮寄|^地址|^[\s　]*电话[：:]|截稿|截止|领取|挂失/;

/** A story or a notice that asks for copy or for answers ends with where to send them. */
const CALL = /约稿|征稿|征文|征集|启事|招募|来稿|投稿|报名|应征|有奖/;
const BLOCKS_SEARCHED = 4;
/** Ways to reach somebody: several in one line are the paper's. */
const WAYS = /电话|传真|E-?mail|邮箱|信箱|电邮|微信|微博|QQ|邮编|地址/giu;
/** 海上“候鸟”回来了（14版）, 听听街坊怎么说　第六版: a line of the page that tells what the others have. */
const LEADS_TO_PAGE =
  /(?:[（(]|[\s　])(?:详见|見|见)?第?\s*[A-Za-z]?[\d一二三四五六七八九十]{1,3}[\s　]*版[）)]?$/u;

/** Text has these marks: a day, a number or a paper that is named beside one makes no line of the page's own. */
const TEXT_MARKS = /[，。；！？…“”]/;
const NAMED_IN_TEXT: readonly string[] = ["date", "weekday", "page-number", "issue-number", "paper-name"];

/** Parts that by themselves show the paper's own line. */
const OWN: readonly string[] = ["editors", "telephone", "address", "call-for-copy"];

export const imprint = evidenceRule({
  name: "imprint",
  note: "Convention “Furniture”: 报眉, 报尾 and the lines that thank informants are put together from few kinds of parts: date, weekday, number of the page, names of editors, telephone numbers.",
  findings: [
    "date",
    "weekday",
    "page-number",
    "issue-number",
    "paper-name",
    "editors",
    "telephone",
    "address",
    "call-for-copy",
    "thanks",
    "source",
    "of-the-paper",
    "to-answer",
    "below-call",
    "in-notice",
    "many-ways",
    "of-one-person",
    "leads-to-page",
    "two-parts",
    "at-edge",
  ],
  examples: [
    {
      page: ["渤海晨报 2009年8月13日 星期四 11 热线", "# 麦收全面展开", "麦收展开。"],
      on: "渤海",
      finds: ["date", "weekday", "page-number", "paper-name", "of-the-paper", "two-parts", "at-edge"],
    },
    {
      page: ["# 麦收全面展开", "麦收展开。", "感谢翁先生报料，奖50元"],
      on: "翁先生",
      finds: ["thanks", "of-the-paper"],
    },
    {
      page: ["# “麦收”约稿", "稿件不超过千字。", "来稿信箱：maishou@163.com", "# 大桥合龙"],
      on: "信箱",
      finds: ["telephone", "call-for-copy", "to-answer", "below-call", "in-notice", "two-parts"],
    },
    {
      page: ["# 停水通知", "明天停水。", "电话：13800000000 QQ：12345"],
      on: "13800000000",
      finds: ["telephone", "to-answer", "in-notice", "many-ways", "of-one-person", "at-edge"],
    },
    {
      page: ["今日导读", "中秋月饼“身份证”齐了吗　第四版", "# 麦收全面展开", "麦收展开。"],
      on: "月饼",
      finds: ["leads-to-page"],
    },
    { page: ["# 麦收全面展开", "2024年6月20日（星期四），村里的"], on: "星期四", finds: null },
    {
      page: [
        "# 麦收全面展开",
        "麦收2024年6月20日展开，今年比去年早三天，农民忙着收割，合作社也出了力，还请来了外地的收割机，机手都是熟手。",
      ],
      on: "熟手",
      finds: null,
    },
  ],
  look: ({ facts, above, below }) => {
    if (facts.length > 50) return null;
    const { found, leadsToPage } = readLine(facts.text);
    const leads = leadsToPage && facts.jump === null && facts.length > 6;
    if (found.length === 0 && !leads) return null;
    const text = simplify(facts.text);
    const edge = above(1) === null || below(1) === null;
    const two = found.length > 1;
    return [
      ...found,
      ...when(OF_THE_PAPER.test(text), "of-the-paper"),
      ...when(TO_ANSWER.test(text), "to-answer"),
      ...when(isBelowCall(above), "below-call"),
      ...when(isInNotice(above), "in-notice"),
      ...when((text.match(WAYS)?.length ?? 0) > 1, "many-ways"),
      ...when(/(?<!\d)1[3-9]\d{9}(?!\d)/.test(text), "of-one-person"),
      ...when(leads, "leads-to-page"),
      ...when(two, "two-parts"),
      ...when(
        edge && (two || found.some((part) => OWN.includes(part))) && !/[。，]/.test(facts.text),
        "at-edge",
      ),
    ];
  },
});

/** The parts in a line, and whether it ends like one that tells what another page has. */
const readLine = ofShortText((printed) => {
  const marked = TEXT_MARKS.test(printed);
  const text = simplify(printed);
  const found = PARTS.flatMap(([part, form]) =>
    form.test(text) && !(marked && NAMED_IN_TEXT.includes(part)) ? [part] : [],
  );
  return { found, leadsToPage: LEADS_TO_PAGE.test(text) };
});

const isBelowCall = (above: BlockInContext["above"]): boolean =>
  Array.from({ length: BLOCKS_SEARCHED }, (_, index) => above(index + 1)).some(
    (facts) => facts !== null && CALL.test(facts.text),
  );
