import { describe, expect, it } from "vitest";
import { namesPaper, pageName } from "@/lib/content/import/page-name";
import { readPrintedFacts } from "@/lib/content/import/printed-facts";
import { splitPage } from "@/lib/newspaper/split";

const STORY = `

# 样例土豆丰收

□记者 张样例

本报讯 6月20日，样例村的村民正在地里忙着收获土豆，今年的收成比去年好得多。

“一亩地能多收样例斤。”村民李样例说，土豆还在地里，订单已经来了。
`;
const nameOf = (top: string, site: Parameters<typeof namesPaper>[0] = { name: "聊城新闻" }) =>
  pageName(readPrintedFacts(splitPage(`${top}${STORY}`)).names, namesPaper(site));

describe("the page's name", () => {
  it.each([
    // The number of the page beside it, before and behind.
    ["第02版 综合 2024年6月23日 星期日", "综合"],
    ["2024年6月23日　星期日　第2版　要闻", "要闻"],
    ["要闻 4 2019年7月4日 星期四", "要闻"],
    ["2 要闻 2018年6月21日 星期四", "要闻"],
    ["A08 产经　二〇一三年七月十八日　星期四　责任编辑　谈昊　美编　池漾", "产经"],
    ["2019年6月7日　第B02版：视觉·光影", "视觉·光影"],
    ["C4 图说科学　2007年10月26日　科技生活周报", "图说科学"],
    ["第３版 河湟 ２０２４年７月５日 星期五", "河湟"],
    ["要聞 A3 二○一四年三月六日 星期四", "要聞"],
    ["A5 港聞 責任編輯：麥嘉茵", "港聞"],
    ["澳聞　一九九四年十一月廿一日　星期一　第四張第二頁", "澳聞"],
    ["第A02版 要闻版", "要闻版"],
    ["第02版 要 闻 2024年6月23日", "要闻"],
    ["第02版 要闻/综合 2024年6月23日", "要闻/综合"],
    // Set apart from the number.
    ["苏州·民生　　2013年11月6日　星期三　　B03", "苏州·民生"],
    ["评论 2016年11月24日 星期四 5", "评论"],
    ["2014年5月28日　星期三　县域新闻", "县域新闻"],
    ["A04　2015年8月12日 星期三　责编 马晓筝　美编 白 桦　校对 霍 琳　　本埠·民生", "本埠·民生"],
    ["都市·社区　今日32版　总第5218期　　2007年10月26日　农历丁亥年九月十六", "都市·社区"],
    // The paper's name beside it.
    ["今日灵江　2014年7月22日　星期二　A03版　民生", "民生"],
    ["苏报晚刊　2021年4月1日 星期四　03版 城事", "城事"],
    ["2016年11月18日 星期五　03 特别报道　英山新闻", "特别报道"],
    ["2006年5月17日　星期三　第七版　法治体育　江淮法治报", "法治体育"],
    ["湘北日报·晚报版　2003年7月25日　星期五　第七版　生活服务", "生活服务"],
    ["聊城新闻　2024年6月23日　星期日　综合　第02版", "综合"],
    ["聊城新闻 第02版 2024年6月23日 要闻", "要闻"],
    ["公司新闻 | 每日财经 2011年9月14日 星期三 05", "公司新闻"],
    // On a line of its own, as recognisers mark it.
    ["# 要闻", "要闻"],
    ["**要闻**", "要闻"],
    ["# B05 热线", "热线"],
    ["健康周刊\n\n2014年7月22日 星期二 编辑：窦青 美编：祖一鸣 C02", "健康周刊"],
    ["# 聊城新闻\n\n第02版 综合 2024年6月23日 星期日", "综合"],
    // None.
    ["小城日报", null],
    ["聊城新闻　2024年6月23日　星期日　第02版", null],
    ["前哨报　一九七六年三月二十四日　星期三　第二版", null],
    ["中原水利学院　1962年12月8日　第147期　本期共四版", null],
    ["国内统一刊号：CN34—0027　邮发代号：25—16　皖西新闻网：www.wxxww.example.cn", null],
    ["本版责编：张样例  李  样  王  例", null],
    ["第二版 今日八版", null],
  ])("%s", (top, name) => {
    expect(nameOf(top)).toBe(name);
  });

  it("is not the site's own name, whatever follows that in the site's", () => {
    expect(nameOf("今日灵江　2014年7月22日　第3版", { name: "今日灵江网" })).toBeNull();
    expect(nameOf("灵江　2014年7月22日　第3版　民生", { name: "今日灵江", shortName: "灵江" })).toBe("民生");
  });
});
