import { describe, expect, it } from "vitest";
import type { Site } from "@/lib/records/site";
import { archiveOf } from "@/lib/site/archive/archive";
import { reportUrl } from "@/lib/site/story/report";
import { fullContent, NOW } from "../full-content";

async function printed(changes: Partial<Site>) {
  const archive = archiveOf(await fullContent(), NOW);
  const story = archive.stories.find(({ source }) => source.kind === "page");
  const own = archive.stories.find(({ source }) => source.kind === "file");
  if (story?.source.kind !== "page" || !own) throw new Error("no story");
  return {
    story,
    own,
    page: story.source.page,
    site: { ...archive.site, report: undefined, legal: {}, ...changes },
  };
}

describe("a fault is reported", () => {
  it("by an e-mail that says which story, and where it was printed", async () => {
    const { story, own, page, site } = await printed({ report: "bianji@news.example.cn" });
    const mail = new URL(reportUrl(story, site) ?? "");
    expect(mail.protocol + mail.pathname).toBe("mailto:bianji@news.example.cn");
    expect(mail.searchParams.get("subject")).toBe("报错");
    const body = `${reportUrl(story, site)}${encodeURIComponent("错的字")}`;
    expect(new URL(body).searchParams.get("body")).toMatch(
      new RegExp(`^https://news\\.example\\.cn${story.url}\r\n第${page}版 第[\\d–、]+行\r\n错的字$`),
    );
    expect(new URL(reportUrl(own, site) ?? "").searchParams.get("body")).toBe(`${site.url}${own.url}\r\n`);
  });

  it("by a form, which is told the same", async () => {
    const { story, site } = await printed({ report: "https://forms.example.cn/a?from=wangye&text=x" });
    const form = new URL(`${reportUrl(story, site)}${encodeURIComponent("错&的")}`);
    expect(Object.fromEntries(form.searchParams)).toMatchObject({
      from: "wangye",
      url: site.url + story.url,
      text: "错&的",
    });
  });

  it.each([
    ["https://forms.example.cn/a?from=wangye#biaodan", (form: URL) => form.searchParams],
    [
      "https://forms.example.cn/?v=2#/baocuo?from=wangye",
      (form: URL) => new URLSearchParams(form.hash.split("?")[1]),
    ],
    ["https://forms.example.cn/#!/baocuo", (form: URL) => new URLSearchParams(form.hash.split("?")[1])],
  ])("by the form %s, whose fragment does not swallow the words", async (report, valuesIn) => {
    const { story, site } = await printed({ report });
    const form = new URL(`${reportUrl(story, site)}${encodeURIComponent("错&的")}`);
    expect(Object.fromEntries(valuesIn(form))).toMatchObject({ url: site.url + story.url, text: "错&的" });
    if (report.includes("from=")) expect(valuesIn(form).get("from")).toBe("wangye");
    expect(form.hash.split("?")[0]).toBe(/#[!/][^?]*/.exec(report)?.[0] ?? "");
  });

  it("to the address of e-mail in the contact, where nothing else is said, and to nobody where there is none", async () => {
    const contact = await printed({ legal: { contact: "电话 0635-0000000，邮箱 ceshi@news.example.cn" } });
    expect(reportUrl(contact.story, contact.site)).toMatch(/^mailto:ceshi@news\.example\.cn\?/);
    const telephone = await printed({ legal: { contact: "0635-0000000" } });
    expect(reportUrl(telephone.story, telephone.site)).toBeNull();
    const nobody = await printed({});
    expect(reportUrl(nobody.story, nobody.site)).toBeNull();
  });
});
