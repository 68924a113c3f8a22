import { beforeAll, describe, expect, it } from "vitest";
import { loadTagger, type Tagger } from "@/lib/content/words/jieba";
import { MAX_TERMS, termFinder, termsIn } from "@/lib/content/words/terms";
import { contentOf, story } from "../folder";

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger();
});

const terms = (headline: string, text = "") => termsIn(headline, text, tagger, () => false);

describe("the words that say what a story is about", () => {
  it("are those of its headline, and those that its text comes back to", () => {
    const found = terms(
      "样例灌区抗旱",
      "样例渠首放水，机井也开了。样例渠首的闸门，样例机井的水泵。麦苗青了。",
    );
    expect(found).toEqual(expect.arrayContaining(["灌区", "抗旱", "渠首", "机井"]));
    // These words are in the text only once, in passing.
    expect(found).not.toContain("麦苗");
  });

  it("are not what papers say in any story", () => {
    const boilerplate = "记者在现场看到，我市相关负责人和工作人员积极推动项目落地，切实服务企业和群众。";
    expect(terms("全市工作会议召开", boilerplate.repeat(4))).toEqual([]);
  });

  it("are not the offices that act in it, nor single characters, numbers or Latin words", () => {
    expect(terms("公安局 水利局 灌区 APP 2024 水", "公安局水利局支队委员会办公室。".repeat(3))).toEqual([
      "灌区",
    ]);
  });

  it("name one subject once", () => {
    expect(terms("献血 献血者 无偿献血")).toEqual(["献血"]);
  });

  it("are few, however long the text", () => {
    const text = "土豆 灌区 献血 砝码 药械 阿胶 轴承 葫芦 养老 诈骗 门窗 校企。".repeat(40);
    expect(terms("样例", text)).toHaveLength(MAX_TERMS);
  });

  it("are not the site's own name, region and places", async () => {
    const find = termFinder({
      name: "聊城新闻",
      region: "山东省聊城市",
      places: [{ id: "chiping", name: "茌平区", match: ["茌平"] }],
    });
    expect(await find("聊城市茌平区灌区", "山东省聊城市的茌平。".repeat(5))).toEqual(["灌区"]);
  });
});

it("a story keeps them", async () => {
  const files = { "stories/a.md": story("样例灌区，样例灌区。\n").replace("土豆丰收", "灌区土豆") };
  const [filed] = (await contentOf(files)).stories;
  expect(filed?.terms.toSorted()).toEqual(["土豆", "灌区"]);
});
