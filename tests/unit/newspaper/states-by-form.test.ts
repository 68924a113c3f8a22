import { describe, expect, it } from "vitest";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { readFacts } from "@/lib/newspaper/page/facts";
import { findingsOf } from "@/lib/newspaper/reading/findings";
import { RULES } from "@/lib/newspaper/reading/rules";
import { statesByForm } from "@/lib/newspaper/reading/states-by-form";
import { pageNameStates } from "@/lib/newspaper/reading/titles-by-form";
import { readSource } from "@/lib/newspaper/source/source";
import { splitPage } from "@/lib/newspaper/split";

const TEXT = "昨天，沿河的三个村子都开镰了，收割机日夜不停，农民说十天可以收完。";

/** What the block that begins with `on` may be; null: anything. */
function statesOf(on: string, ...blocks: string[]) {
  const facts = cutBlocks(readSource(blocks.join("\n\n"))).map(readFacts);
  const { contexts, evidence } = findingsOf(facts, RULES, null);
  const index = contexts.findIndex((each) => each.facts.text.startsWith(on.replace("# ", "")));
  const context = contexts[index];
  return context ? statesByForm(context, evidence[index] ?? []) : undefined;
}
const may = (state: string, on: string, ...blocks: string[]) => {
  const states = statesOf(on, ...blocks);
  return states === null || states?.some((each) => each === state) === true;
};

describe("a short line over a headline", () => {
  it.each(["清明将至", "高温来袭", "水情吃緊", "封山九年", "汛期直击"])("tells what happens: %s", (line) => {
    expect(may("kicker", line, "# 麦收展开", TEXT, line, "# 墓前多了一双布鞋", TEXT)).toBe(true);
    expect(may("column-label", line, "# 麦收展开", TEXT, line, "# 墓前多了一双布鞋", TEXT)).toBe(false);
  });

  it.each(["街谈巷议", "国外新鲜事", "记者走基层", "采访手记", "□站台诗页", "【开心农牧场】", "港聞簡訊"])(
    "names a column: %s",
    (line) => {
      expect(statesOf(line, "# 麦收展开", TEXT, line, "# 墓前多了一双布鞋", TEXT)).toEqual([
        "column-label",
        "page-line",
      ]);
      // Over text it may be the headline of all that stands below, and over a deck as well.
      expect(may("headline", line, "# 麦收展开", TEXT, line, TEXT)).toBe(true);
      expect(may("headline", line, "# 麦收展开", TEXT, line, "——河口村见闻", TEXT)).toBe(true);
    },
  );

  it.each(["人社部门提醒", "老年", "本报追踪", "一头水牛闯进超市"])("is open: %s", (line) => {
    expect(may("kicker", line, "# 麦收展开", TEXT, line, "# 墓前多了一双布鞋", TEXT)).toBe(true);
  });
});

describe("a line below a letter", () => {
  const letter = (signature: string, salutation = "编辑同志：") =>
    may("byline-ends", signature, "# 路灯", salutation, TEXT, signature, "# 墓前多了一双布鞋", TEXT);

  it("is its signature, and no byline", () => {
    expect(letter("张八岭铁路工区　丛林")).toBe(false);
    expect(letter("秦可晴")).toBe(false);
    expect(letter("秦可晴", "亲爱的母校：")).toBe(false);
  });

  it("is its signature below 此致 敬礼, too", () => {
    const blocks = ["# 路灯", "编辑同志：", TEXT, "此致", "敬礼", "秦可晴", "# 墓前多了一双布鞋", TEXT];
    expect(may("byline-ends", "秦可晴", ...blocks)).toBe(false);
  });

  it("is a headline where it is marked and stands over text of its own", () => {
    expect(may("headline", "# 农贸市场　白菜", "# 麦收展开", TEXT, "# 农贸市场　白菜", TEXT)).toBe(true);
  });

  it("is its signature with a name set wide, and with one of no known surname, also where the salutation runs on", () => {
    expect(letter("铁道宿舍居民　衷 友 根")).toBe(false);
    expect(letter("沈河区 邹 淑 琴", `编辑同志：${TEXT}`)).toBe(false);
    expect(may("caption", "城中区　国 兴 民", "# 路灯", "编辑同志：", TEXT, "城中区　国 兴 民")).toBe(false);
  });

  it.each(["时评", "文摘", "读者　文摘"])("may be a column's name, as %s", (label) => {
    expect(may("column-label", label, "# 路灯", "编辑同志：", TEXT, label, "# 墓前多了一双布鞋", TEXT)).toBe(
      true,
    );
  });

  it("may be a byline where nobody is written to", () => {
    expect(letter("秦可晴", TEXT)).toBe(true);
  });
});

it.each(["编辑同志：", "编辑同志：我们院里的路灯坏了。", "尊敬的热线编辑：我住在城南。"])(
  "a title over %s begins a letter",
  (salutation) => {
    expect(may("subhead", "盼装路灯", "# 麦收展开", TEXT, "盼装路灯", salutation, TEXT)).toBe(false);
    expect(may("headline", "盼装路灯", "# 麦收展开", TEXT, "盼装路灯", salutation, TEXT)).toBe(true);
  },
);

it("a word set wide beside the folio is the page's name over a headline, and a headline over its own deck or writer", () => {
  const first = (...blocks: string[]) => {
    const facts = cutBlocks(readSource(["2026年5月6日　星期三　第3版", ...blocks, TEXT].join("\n\n"))).map(
      readFacts,
    );
    const context = findingsOf(facts, RULES, null).contexts.find((each) => each.nearFolio);
    return context && pageNameStates(context);
  };
  expect(first("青　藤", "# 墓前多了一双布鞋")).toEqual(["column-label", "page-line"]);
  expect(first("# 青　藤", "## 墓前多了一双布鞋")).toEqual(["column-label", "page-line"]);
  expect(first("# 听　海", "——夏夜的滩涂")).toBeNull();
  expect(first("# 听　海", "夏夜的滩涂")).toBeNull();
  expect(first("听　海", "方晴")).toBeNull();
});

it("a longer third line below a kicker that tells an event is no second line of the headline", () => {
  const third = (...lines: string[]) => may("headline-line", lines[2] ?? "", ...lines, TEXT);
  expect(third("退潮以后", "海滩上多了一支捡拾队", "十六个人四年捡回垃圾八十吨")).toBe(false);
  expect(third("退潮以后", "捡拾队", "十六个人四年捡回垃圾八十吨")).toBe(true);
  expect(third("老城人家", "海滩上多了一支捡拾队", "十六个人四年捡回垃圾八十吨")).toBe(true);
});

it("记者： and 编辑： before an answer are no salutations", () => {
  expect(may("subhead", "盼装路灯", "# 麦收展开", TEXT, "盼装路灯", "记者：路灯何时能亮？", TEXT)).toBe(true);
});

it("two phrases over a marked headline are no text of the story above, unless they say who or where", () => {
  const mayBeText = (line: string, next = "# 老巷子开了新铺子") =>
    may("paragraph", line, "# 麦收展开", TEXT, line, next, TEXT);
  expect(mayBeText("石臼换成电磨　竹匾换成烘房")).toBe(false);
  expect(mayBeText("石臼换成电磨　竹匾换成烘房", "老巷子开了新铺子")).toBe(true);
  expect(mayBeText("营山县老林公社　九大队二十一户社员")).toBe(true);
  expect(mayBeText("感谢居民代表　邢先生打来电话")).toBe(true);
});

it("where it is from, with its colon, is the kicker of a marked headline below", () => {
  expect(statesOf("马庄镇：", "# 麦收展开", TEXT, "马庄镇：", "# 小小积分卡兑出好乡风", TEXT)).toEqual([
    "kicker",
  ]);
  expect(statesOf("马庄镇：", "# 麦收展开", TEXT, "马庄镇：", TEXT)).toBeNull();
  expect(statesOf("读者来信：", "# 麦收展开", TEXT, "读者来信：", "# 校门口的路灯", TEXT)).toBeNull();
  expect(
    statesOf(
      "马庄镇：",
      "# 麦收展开",
      "昨天上午，县里在大礼堂开了全县的村镇工作会议，会上公布了今年评出的十四个先进村镇，按得票多少排列，其中",
      "马庄镇：",
      "# 小小积分卡",
      TEXT,
    ),
  ).toBeNull();
});

describe("two short beats of like length below one line", () => {
  const mayBeDeck = (upper: string, line: string) => may("deck", line, "# 麦收展开", TEXT, upper, line, TEXT);

  it.each([
    ["# 全澳學界普通話比賽", "# 濠江小狀元 開口不怯場"],
    ["凌晨清场", "夜市收摊后 小贩叹艰难"],
  ])("are no deck: %s", (upper, line) => {
    expect(mayBeDeck(upper, line)).toBe(false);
  });

  it.each([
    ["扁担山下新水库", "浇地三万亩 发电五百瓩"],
    ["# 老裁缝的最后一件嫁衣", "新娘来取时 他已经住院"],
    ["鱟寶寶返家", "水試所十年復育 放流八萬隻"],
    ["镰刀磨亮 麦子黄透", "机手不睡觉 粮仓不关门"],
  ])("may be one where they count, are long, marked otherwise, or stand below two: %s", (upper, line) => {
    expect(mayBeDeck(upper, line)).toBe(true);
  });
});

it("what a reader wrote under a name of the net is no notice", () => {
  const line = "@南城老白：公园长椅装了扶手，细节里有温度。";
  expect(may("notice-body", line, "# 微言", line, "# 麦收展开", TEXT)).toBe(false);
  expect(may("paragraph", line, "# 微言", line, "# 麦收展开", TEXT)).toBe(true);
});

it("a headline may call somebody by a name of the net", () => {
  for (const line of ["# @高考生：这份提醒请收好", "@高考生：这份提醒请收好"])
    expect(may("headline", line, "# 麦收展开", TEXT, line, TEXT)).toBe(true);
});

it("two letters set wide are a pen name below a marked headline alone", () => {
  expect(may("byline", "老 耕", "# 农谚新说", "老 耕", TEXT)).toBe(true);
  expect(may("byline", "夜 雨", "# 农谚新说", TEXT, "夜 雨", TEXT)).toBe(false);
  expect(may("byline", "# 夜 雨", "# 诗二首", "# 夜 雨", "曹立群", TEXT)).toBe(false);
});

it("what heads items is no part of the story above", () => {
  const mayBeSubhead = (line: string, next: string) =>
    may("subhead", line, "# 麦收展开", TEXT, line, next, "# 老桥拆除", TEXT);
  expect(mayBeSubhead("# 致富信息", "●县种子站新到红薯苗三十万株，每百株8元。")).toBe(false);
  expect(mayBeSubhead("# 致富信息", TEXT)).toBe(true);
});

it("a line of eight characters and more names no column, unless by its words", () => {
  const may8 = (line: string) =>
    may("column-label", line, "# 麦收展开", TEXT, line, "# 茶农争办茶叶身份", TEXT);
  expect(may8("陈茶敲响信誉警钟")).toBe(false);
  expect(may8("漁民互助會代表向海事部門反映意見")).toBe(false);
  expect(may8("“随手拍”新闻摄影比赛")).toBe(true);
  expect(may8("百姓身边的新鲜事儿问答")).toBe(true);
  expect(may8("来稿请寄延安北路本报理论部")).toBe(true);
});

describe("a title over text", () => {
  it.each([
    ["问编辑", "问：老宅塌了一间，能领补助吗？"],
    ["读者信箱", "江陵县读者小辛问：血压偏高要不要吃药？"],
    ["声音", "“慢跑的人才看得见路。”——选手秦小舟"],
    ["短评　47次失败与1次成功", TEXT],
  ])("heads a story of its own: %s", (line, text) => {
    expect(may("headline", line, "# 麦收展开", TEXT, line, text)).toBe(true);
    expect(may("subhead", line, "# 麦收展开", TEXT, line, text)).toBe(false);
  });

  it.each(["【案情】", "【审判】", "【案情回放】"])("heads a part of the case above: %s", (line) => {
    expect(statesOf(line, "# 麦收展开", "# 借出去的车", TEXT, line, TEXT)).toEqual(["subhead", "note-title"]);
  });

  it("is no text where it is marked and signed below", () => {
    const blocks = ["A3 案与法　法治周末", "# 借出去的车撞了人", "□ 见习记者 倪 敏", TEXT];
    expect(may("paragraph", "# 借出去的车撞了人", ...blocks)).toBe(false);
    expect(may("headline", "# 借出去的车撞了人", ...blocks)).toBe(true);
  });

  it.each(["部门回音", "交通监理所答复", "记者现场", "律师说法", "相关链接", "名词解释：板房学校"])(
    "heads a box of the story above: %s",
    (line) => {
      expect(statesOf(line, "# 麦收展开", TEXT, line, TEXT)).toEqual(["subhead", "note-title"]);
      // The first of a page belongs to nothing, and below one may stand briefs.
      expect(may("headline", line, line, TEXT)).toBe(true);
      expect(may("headline", line, "# 麦收展开", TEXT, line, `●${TEXT}`)).toBe(true);
    },
  );

  it.each(["给读者的答复", "三个电话三种说法", "新闻里的旧事", "声音从哪里来"])("is open: %s", (line) => {
    expect(may("subhead", line, "# 麦收展开", TEXT, line, TEXT)).toBe(true);
    expect(may("headline", line, "# 麦收展开", TEXT, line, TEXT)).toBe(true);
  });
});

describe("a line below a letter", () => {
  it.each([
    "家长　尔雅",
    "河口乡农机站　黄百顺",
    "芦江市江北区江景花苑　辛建国",
    "退休教师　蒲志明",
    "万源县　邓兴发　苟大顺",
    "营山县互助组组长　蒲天福",
    "河口乡第三生产队会计　黄百顺",
  ])("signs it: %s", (line) => {
    const blocks = ["# 按钮太高", TEXT, line, "# 大桥合龙", TEXT];
    for (const title of ["headline", "subhead", "kicker", "column-label"])
      expect(may(title, line, ...blocks)).toBe(false);
    expect(may("paragraph", line, ...blocks)).toBe(true);
  });

  it.each(["火车站　安检 严格", "幸福社区　舒心 养老"])("may head another story: %s", (line) => {
    expect(may("headline", line, "# 按钮太高", TEXT, line, TEXT)).toBe(true);
  });

  it.each(["中国人民邮电局样县分局", "样河毛纺厂全体女工", "样县供销合作社"])(
    "signs it as an office: %s",
    (line) => {
      const blocks = ["按钮太高", "编辑同志：", TEXT, line, "大桥合龙", TEXT];
      for (const title of ["headline", "subhead", "kicker"]) expect(may(title, line, ...blocks)).toBe(false);
      expect(may("kicker", line, "按钮太高", TEXT, line, "大桥合龙", TEXT)).toBe(true);
    },
  );

  it.each(["一句话　一条线", "春分未到　海上先忙", "三次会　一张纸"])("may be a title: %s", (line) => {
    expect(may("kicker", line, "# 按钮太高", TEXT, line, "# 大桥合龙", TEXT)).toBe(true);
  });
});

describe("a telephone number or an address", () => {
  it("is the page's above the first headline, even of an entry for a race", () => {
    expect(statesOf("报名热线", "报名热线：0913-6622100", "# 麦收展开", TEXT)).toEqual(["contact"]);
  });

  it("is the story's that asks for an answer below it", () => {
    expect(may("contact", "报名电话", "# 麦收展开", TEXT, "报名电话：0715-5566790")).toBe(false);
  });

  it("is the notice's that calls for copy, or the page's", () => {
    const call = ["# 征稿启事", "“我的开学日”征文开始，欢迎投稿，九月底截止。"];
    expect(may("contact", "邮箱", ...call, "邮箱：jyhh@ahwb.example")).toBe(false);
    expect(may("contact", "邮箱", "# 麦收展开", TEXT, "邮箱：jyhh@ahwb.example")).toBe(true);
    expect(statesOf("副刊热线", ...call, "副刊热线 6211119")).toEqual(["contact"]);
    expect(may("notice-body", "供水热线", "# 停水通知", TEXT, "供水热线：96116")).toBe(true);
  });
});

describe("a sentence that ends a story", () => {
  const story = [
    "# 座钟又响了",
    "记者 苏芒 文/图",
    "修表匠盖春生在中街修了四十年的表，街坊的座钟都送到他的铺子里来，一坐就是一下午。",
  ];

  it("tells of its picture where it names somebody of the text", () => {
    expect(statesOf("盖春生和", ...story, "盖春生和徒弟合修一只座钟。")).toEqual([
      "caption",
      "caption-between",
      "caption-opens",
    ]);
    expect(may("paragraph", "他把", ...story, "他把表面擦干净，也不多收一分钱。")).toBe(true);
    expect(
      may("paragraph", "盖春生和", "# 座钟又响了", ...story.slice(2), "盖春生和徒弟合修一只座钟。"),
    ).toBe(true);
  });

  it("tells of a picture where it says what this is", () => {
    expect(may("paragraph", "这是女工", "# 北门机修厂在试车", "这是女工们围着新刨床试车。")).toBe(false);
    expect(may("paragraph", "这是第三", "# 麦收展开", TEXT, "这是第三个丰收年，村里人说。")).toBe(true);
    expect(may("paragraph", "这是村里", "# 麦收展开", "□记者 高田", "这是村里人用上新农机的第一年。")).toBe(
      true,
    );
  });
});

describe("what its form has settled, and all else on the page speaks against", () => {
  const signed = "记者 高田";
  it.each([
    ["“失踪儿童追踪”当作版面文字", "失踪儿童追踪", "# 老人找到了", TEXT],
    ["“新闻热线6211119响了…”当作版面文字，也可能是主题", "# 新闻热线6211119响了一夜", signed, TEXT],
    ["“公安部门回应”当作小标题，也可能是主题", "# 公安部门回应", `本报讯（${signed}）${TEXT}`],
  ])("is asked about: %s", (message, line, ...below) => {
    const page = ["# 麦收展开", signed, TEXT, line, ...below].join("\n\n");
    expect(splitPage(page).problems.map((problem) => problem.message)).toContainEqual(
      expect.stringContaining(message),
    );
    const text = line.replace("# ", "");
    const told = splitPage(page, { lines: [{ text, is: "headline", reviewed: false }] });
    expect(told.stories[1]?.headline.main?.text).toBe(text);
  });

  it("is settled where it speaks for the same", () => {
    const page = ["# 麦收展开", signed, TEXT, "街谈巷议", "# 墓前多了一双布鞋", TEXT].join("\n\n");
    expect(
      splitPage(page)
        .problems.map(({ message }) => message)
        .join(),
    ).not.toContain("街谈巷议");
  });
});

describe("a photographer's caption below a finished text", () => {
  const news = (caption: string, ...below: string[]) =>
    statesOf(caption, "# 麦收展开", TEXT, caption, ...below, "# 墓前多了一双布鞋", TEXT);

  it.each([
    "8月12日，武威车辆段的检车员检查车底制动装置。 本报记者 康一凡 摄",
    "十月三日，渔民们在码头晾晒新织的围网。 通讯员 桑小舟摄",
    "昨日，小学生跟着老艺人学扎灯笼。（记者 桑小舟 摄）",
  ])("tells news of its own where it has a date and other words: %s", (caption) => {
    expect(news(caption)).toEqual(["caption-opens"]);
  });

  it("leaves what signs the text above it with that text", () => {
    const caption = "8月12日，检车员检查车底制动装置。 通讯员 辛世杰 摄";
    const page = ["# 麦收展开", TEXT, "早报记者 康一凡", caption, "# 墓前多了一双布鞋", TEXT];
    expect(statesOf("早报记者 康一凡", ...page)).toEqual(["byline-ends"]);
    expect(statesOf(caption, ...page)).toEqual(["caption-opens"]);
  });

  it("may have half of its credit in the next line", () => {
    const caption = "8月12日，检车员检查车底制动装置。 本报记者 康一凡";
    expect(news(caption, "本报通讯员 辛世杰 摄")).toEqual(["caption-opens"]);
  });

  it("is open where the text tells the same, or goes on below, or nothing is dated", () => {
    expect(news("6月8日，沿河三个村子的收割机日夜不停。 本报记者 康一凡 摄")).toBeNull();
    expect(news("检车员检查车底制动装置。 本报记者 康一凡 摄")).toBeNull();
    expect(news("8月12日，检车员检查车底制动装置。 本报记者 康一凡 摄", TEXT)).toBeNull();
  });
});

describe("what pages are called, beside the folio", () => {
  const doubts = (...blocks: string[]) =>
    splitPage(blocks.join("\n\n")).problems.map(({ message }) => message);
  const FOLIO = "小城日报 2024年6月23日 星期日 第2版";

  it.each(["要闻", "综合新闻", "國際", "三农"])("is the page's own, and no doubt: %s", (name) => {
    const page = [name, FOLIO, "# 麦收展开", "□记者 柳青禾", TEXT];
    expect(doubts(...page)).toEqual([]);
    expect(splitPage(page.join("\n\n")).stories.map(({ headline }) => headline)).toMatchObject([
      { kicker: null, main: { text: "麦收展开" } },
    ]);
  });

  it("may be more where the page tells no folio, or another line stands above", () => {
    expect(may("kicker", "国际", "国际", "# 麦收展开", TEXT)).toBe(true);
    expect(may("kicker", "国际", FOLIO, "# 老桥拆除", TEXT, "国际", "# 麦收展开", TEXT)).toBe(true);
  });
});
