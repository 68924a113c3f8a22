import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadVocabulary } from "@/lib/content/ocr/vocabulary";
import { splitPage } from "@/lib/newspaper/split";
import { findSuspects } from "@/lib/newspaper/suspects/detect";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Vocabulary } from "@/lib/newspaper/suspects/vocabulary";
import { runs } from "../../length";
import { anyText, mutatedPage, randomPage } from "./pages";

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await loadVocabulary({ region: "山东省聊城市", places: [] });
});

const PADDING = "今年以来，全市各级各部门扎实做好各项工作，取得了明显成效，受到群众欢迎。";

/** The suspects in a story of these paragraphs: each with its surroundings, and what it may have been. */
function found(...paragraphs: string[]): string[] {
  return foundOn(`# 样例标题\n\n${[PADDING, ...paragraphs].join("\n\n")}\n`);
}

function foundOn(page: string, known: readonly OcrFix[] = []): string[] {
  return findSuspects(splitPage(page), vocabulary, known).map(
    ({ kind, field: { text }, start, length, suggestion }) => {
      const stretch = text.text.slice(start, start + length);
      return `${kind} ${text.text.slice(Math.max(0, start - 3), start)}【${stretch}】${suggestion === null ? "" : `→${suggestion}`}`;
    },
  );
}

describe("a place name that is one character off", () => {
  it.each([
    ["在往平信源环保建材有限公司的生产线上，工人正忙。", "place 在【往平】→茌平"],
    ["聊城市在平区温陈街道的土豆迎来收获期。", "place 聊城市【在平】→茌平"],
    ["随着位于临清市刘孩子镇的闸门打开，水流了下来。", "place 临清市【刘孩子镇】→刘垓子镇"],
    ["施工现场在聊城市东昌府区粱水镇张庄村。", "place 昌府区【粱水镇】→梁水镇"],
    ["来自幸县的瓜农算了一笔账。", "place 来自【幸县】→莘县"],
  ])("is suspected in “%s”", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    "济南市在平阴县召开现场会，交流经验。",
    "车队往平原方向驶去，一路顺利。",
    "他在平时的工作中，在平凡的岗位上，在平台上，在平均水平以上。",
    "群众往平地上撒肥，水平、公平、和平都是常用的词。",
    "全县、该县、各县、两县、辛县长、阳谷县、平阴县的干部来了。",
    "本报聊城讯和茌平人都没有错，茌平区、莘县、刘垓子镇也没有错。",
    "王集镇、张集镇、石佛镇、临沂市罗庄区的代表发言。",
    "记者高胜、高堂、高磊到了现场。",
    "有空再一起聊聊城市里的新发现。",
  ])("is not suspected in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is suspected in a short form where the long form elsewhere on the page shows it", () => {
    expect(
      found("聊城市在平区召开会议。", "处理掉。”在平信源环保建材有限公司总经理说。").slice(0, 2),
    ).toEqual(["place 聊城市【在平】→茌平", "place 掉。”【在平】→茌平"]);
  });

  it("is suspected only of the site's own places where there is no region", async () => {
    const own = await loadVocabulary({ places: [{ id: "a", name: "茌平区", match: ["茌平"] }] });
    const page = splitPage("聊城市在平区和临清市刘孩子镇的代表参加了这次活动。");
    expect(findSuspects(page, own, []).map(({ suggestion }) => suggestion)).toEqual(["茌平"]);
  });
});

describe("traditional characters are suspected", () => {
  it("where a few are in simplified text", () => {
    expect(found("比例市區不低于百分之五十，会議室里坐满了人。")).toEqual([
      "traditional 比例【市區】→市区",
      "traditional 五十，【会議室】→会议室",
    ]);
  });
  it("but not where simplified text keeps them", () => {
    expect(found("乾隆年间建的瞭望塔，著名作家於先生著书，乱得一片狼藉。")).toEqual([]);
  });
  it("but not in a story that is printed in them", () => {
    expect(
      found("臺灣當局負責人說，這個問題還沒有結論，各個方面應當繼續溝通協調，讓廣大農民過上好日子。"),
    ).toEqual([]);
  });
});

describe("a rare character is suspected", () => {
  it("where a look-alike would make a common word", () => {
    expect(found("工作人员把手机变成“砵码”，方便群众。")).toEqual(["rare 变成“【砵码】→砝码"]);
  });
  it.each([
    "王珺、李璟雯、杨玥、赵翀、吴晟说。",
    "饸饹、糌粑、蒺藜、鹧鸪都卖完了。",
    "嘌呤、吡咯、羧酸和镓、锗、钪的价格上涨。",
  ])("but not in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a character that could not be read is suspected", () => {
  it("where a replacement character or a box stands inside of a word", () => {
    expect(found("聊城\uFFFD\uFFFD会昨天召开，代□们参加了会议。")).toEqual([
      "lost 聊城【\uFFFD\uFFFD】",
      "lost 开，代【□】",
    ]);
  });
  it("but not where it is a bullet", () => {
    expect(found("样例文字写在这里。", "□ 样例文字，□ 写在这里。")).toEqual([]);
  });
});

describe("numbers are suspected where they can't be right", () => {
  it.each([
    ["会议定于13月召开。", "number 议定于【13月】"],
    ["截至6月31日，工程完工。", "number 截至【6月31日】"],
    ["2023年2月29日开工。", "number 23年【2月29日】"],
    ["会议25时结束。", "number 会议【25时】"],
    ["早晨9时75分出发。", "number 早晨【9时75分】"],
    ["总产值20024年翻了一番。", "number 总产值【20024】"],
    ["投资10００万元。", "number 投资【10００】→1000"],
    ["2O24年开工。", "number 【2O24】→2024"],
    ["工期为2024—2022年。", "number 工期为【2024—2022】"],
    ["会议19日至13日举行。", "number 会议【19日至13】"],
    ["每年9~6月施工。", "number 每年【9~6】"],
    ["优质品占比达120%。", "number 占比达【120%】"],
    ["投资1.5.6亿元。", "number 投资【1.5.6】"],
  ])("as in “%s”", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
  it.each([
    "利润增长244%，完成计划的103%，占比比上年提高120%。",
    "2024年2月29日，2月29日，12月31日24时。",
    "6月28日至3日降雨，11~3月是采暖期，8月至次年2月。",
    "主队以102:98取胜，最后一局25:19，营业到20:00。",
    "60日内办结，48小时内送达，孩子18月龄，2000年前，10000年以来。",
    "B2C、O2O、5G、PM2.5、CO2、10kV、版本1.0.2。",
  ])("but not in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("quotes and brackets are suspected where their other half is missing", () => {
  it.each([
    ["他说：“路修好了。群众高兴。", "pair 他说：【“】"],
    ["他说：路修好了。”群众高兴。", "pair 好了。【”】"],
    ["该县（市的标准已经公布。", "pair 该县【（】"],
    ["《条例已经公布。", "pair 【《】"],
  ])("as in “%s”", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
  it("but not in a quotation of several paragraphs, each opening it anew", () => {
    expect(found("他说：“路修好了。", "“日子好过了。", "“谢谢大家。”")).toEqual([]);
  });
  it("but not where brackets are of two widths, number a list, or quotes stand in quotes", () => {
    expect(found("该县（市)的条件：1）道路；2）桥梁；“‘一带一路’建设《规划》”。")).toEqual([]);
  });
});

describe("a suspect is reported", () => {
  it("for names that are odd", () => {
    expect(foundOn(`# 样例标题\n\n□记者 张三李四 报道\n\n${PADDING}\n`)).toEqual([]);
    expect(foundOn(`# 样例标题\n\n□记者 的卢样 报道\n\n${PADDING}\n`)).toEqual(["byline 记者 【的卢样】"]);
    expect(foundOn(`# 样例标题\n\n□记者 薛良1 报道\n\n${PADDING}\n`)).toEqual([
      "byline 【□记者 薛良1 报道】",
    ]);
    expect(foundOn(`# 样例标题\n\n□记者 薛良诚 通讯员 欧阳样例 报道\n\n${PADDING}\n`)).toEqual([]);
  });
  it("once for a story that ends in mid-sentence", () => {
    expect(found("工作人员提醒广大消费者，手机可作为商品交易时的")).toEqual([
      "unfinished 可作为【商品交易时的】",
    ]);
  });
});

describe("what ocr-fixes.yml has decided", () => {
  it("is not listed again, mended, doubted or confirmed", () => {
    const page = "# 样例标题\n\n聊城市在平区召开会议，比例市區不低于百分之五十。\n";
    const fix = (wrong: string, right: string | null): OcrFix => ({ wrong, right, context: [], note: "" });
    expect(foundOn(page)).toEqual(["place 聊城市【在平】→茌平", "traditional ，比例【市區】→市区"]);
    expect(foundOn(page, [fix("在平", "茌平"), fix("市區", null)])).toEqual([]);
    expect(foundOn(page, [fix("在平", "在平")])).toEqual(["traditional ，比例【市區】→市区"]);
  });
});

describe("any text", () => {
  it("is searched without a throw, and every place lies in its text", () => {
    fc.assert(
      fc.property(fc.oneof(mutatedPage, randomPage, anyText), (text) => {
        for (const { field, start, length, score } of findSuspects(splitPage(text), vocabulary, [])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(start + length).toBeLessThanOrEqual(field.text.text.length);
          expect(field.text.at[start]).toBeDefined();
          expect(score > 0 && score <= 1).toBe(true);
        }
      }),
      { numRuns: runs() },
    );
  });
});
