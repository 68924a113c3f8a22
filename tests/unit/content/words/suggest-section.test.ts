import { describe, expect, it } from "vitest";
import { suggestSection } from "@/lib/content/words/suggest-section";
import { Section } from "@/lib/records/site";

const section = (name: string, keywords: string[] = []) => Section.parse({ id: "x", name, keywords });

/** Sections as a paper of a county has them, without the words of an editor but for one. */
const COUNTY = [section("经济", ["项目", "企业"]), section("社会"), section("民生")];

const suggested = (headline: string, text: string, sections = COUNTY, isNotice = false) =>
  suggestSection({ headline, text, isNotice }, sections)?.name ?? "未归栏";

describe("the section of a printed story", () => {
  it.each([
    ["样例企业投产", "样例企业的新项目投产，年产值三亿元。", "经济"],
    ["货车撞上护栏 两人被困", "昨天上午，一辆货车撞上护栏，消防员救出两人。", "社会"],
    ["周末降温", "市气象台预计，冷空气周六到，最低气温零下五度，阵雨转多云。", "民生"],
  ])("%s: is the one whose words it uses", (headline, text, expected) => {
    expect(suggested(headline, text)).toBe(expected);
  });

  it.each([
    ["中学生篮球联赛决赛落幕", "男子组决赛昨晚结束，样例队夺冠，这是该项目设立以来的第三个冠军。"],
    ["遗失声明", "张样遗失样例企业公章一枚，声明作废。"],
    ["样例剧院上新", "吕剧《样例》首场演出，样例剧团的这个项目排了两年。"],
    ["三代人守一座灯塔", "样例岛上的灯塔亮了九十年。"],
    ["样例文章", ""],
  ])("%s: is none where the site has none for it, whatever one word says", (headline, text) => {
    expect(suggested(headline, text)).toBe("未归栏");
  });

  it("is the section that prints the subject, by its name, on a site that has one", () => {
    const sections = [section("要闻"), section("文体新闻"), section("便民信息"), section("气象")];
    expect([
      suggested("中学生篮球联赛决赛落幕", "样例队夺冠。", sections),
      suggested("样例剧院上新", "吕剧首场演出，样例剧团排了两年。", sections),
      suggested("停水通知", "明天停水。", sections),
      suggested("样例文章", "样例样例。", sections, true),
      suggested("周末降温", "冷空气周六到，最低气温零下五度。", sections),
      suggested("样例企业投产", "样例企业投资三亿元。", sections),
    ]).toEqual(["文体新闻", "文体新闻", "便民信息", "便民信息", "气象", "未归栏"]);
  });

  it("is the one that takes what the others do not, where the site has such", () => {
    expect(suggested("三代人守一座灯塔", "", [...COUNTY, section("综合新闻")])).toBe("综合新闻");
  });

  it("is the site's only one", () => {
    expect(suggested("三代人守一座灯塔", "", [section("新闻")])).toBe("新闻");
  });
});
