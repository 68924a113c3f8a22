import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Footer } from "@/components/chrome/footer";
import type { Chrome } from "@/lib/site/frame/page";

const footer = (legal: Chrome["legal"]) =>
  renderToStaticMarkup(
    createElement(Footer, {
      chrome: {
        name: "样例报",
        tagline: "",
        url: "https://news.example.cn",
        sections: [],
        legal,
        current: null,
        offline: true,
        icon: "svg",
      },
    }),
  );

describe("the footer says of the publisher what site.yml says, and nothing else", () => {
  it("says nothing where site.yml gives nothing", () => {
    expect(footer({})).not.toMatch(/备|许可|举报|联系/);
  });

  it.each<[Chrome["legal"], string]>([
    [{ icp: "样ICP备00000000号" }, '<a href="https://beian.miit.gov.cn/">样ICP备00000000号</a>'],
    [{ police: { number: "样公网安备 00000000000000号" } }, "<span>样公网安备 00000000000000号</span>"],
    [
      { police: { number: "样公网安备 00000000000000号", url: "https://beian.example/" } },
      '<a href="https://beian.example/">样公网安备 00000000000000号</a>',
    ],
    [{ licence: "00000000000" }, "<span>互联网新闻信息服务许可证 00000000000</span>"],
    [{ contact: "样例邮箱" }, "<span>联系：样例邮箱</span>"],
    [{ report: "样例电话" }, "<span>违法和不良信息举报：样例电话</span>"],
    [{ copyright: "样例版权" }, "<span>样例版权</span>"],
  ])("says of %o what is in it", (legal, html) => {
    expect(footer(legal)).toContain(html);
  });
});
