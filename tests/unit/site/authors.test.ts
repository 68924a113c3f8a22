import { expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { newsArticle } from "@/lib/site/graph/article";
import { agent } from "@/lib/site/story/authors";
import { cutBetweenGraphemes, firstGraphemes } from "@/lib/site/text/graphemes";
import { contentOf, story } from "../folder";

it("a newsroom that signs is an organization, a person is not", () => {
  const kinds = ["编辑部", "本报评论员", "聊城晚报", "莘县记者站", "高田", "王报", "欧阳例一"].map(
    (name) => agent(name)["@type"],
  );
  expect(kinds).toEqual([...Array(4).fill("Organization"), ...Array(3).fill("Person")]);
});

it("a story that nobody signed is the paper's", async () => {
  const archive = archiveOf(await contentOf({ "stories/a.md": story("正文。") }), "2026-01-01T00:00:00Z");
  const [only] = archive.stories;
  if (!only) throw new Error("no story");
  expect(newsArticle(only, archive)).toMatchObject({
    author: [
      { "@type": "NewsMediaOrganization", "@id": "https://news.example.cn/#org", name: archive.site.name },
    ],
  });
});

it("a story that an agency filed is the agency's, one of the paper's own dateline the paper's", async () => {
  const authorsOf = async (outlet: string) => {
    const file = story("正文。", `dateline: {outlet: ${outlet}, place: 北京, date: 6月22日, kind: 电}`);
    const archive = archiveOf(await contentOf({ "stories/a.md": file }), "2026-01-01T00:00:00Z");
    return archive.stories.map((each) => newsArticle(each, archive).author);
  };
  expect(await authorsOf("新华社")).toEqual([[{ "@type": "Organization", name: "新华社" }]]);
  for (const own of ["本报", "本社", "苏报"])
    expect(await authorsOf(own), own).toMatchObject([[{ "@type": "NewsMediaOrganization" }]]);
});

it("texts are cut between characters as readers count them", () => {
  expect(firstGraphemes("甲🍉乙👨‍👩‍👧丙", 2)).toBe("甲🍉");
  expect(firstGraphemes("甲🍉乙👨‍👩‍👧丙", 4)).toBe("甲🍉乙👨‍👩‍👧");
  expect(cutBetweenGraphemes("甲🍉乙", 2)).toBe("甲");
  expect(cutBetweenGraphemes("甲🍉乙", 3)).toBe("甲🍉");
});
