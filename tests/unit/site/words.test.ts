import fc from "fast-check";
import { expect, it } from "vitest";
import { breakableParts } from "@/lib/site/text/words";
import { runs } from "../../length";

it.each([
  ["聊城绿色建材产业链成势见效", "聊城|绿色|建材|产业链成势|见效"],
  ["“订单”土豆采收忙", "“订单”|土豆采收忙"],
  ["4760名献血者入选全国无偿献血表彰奖励名单", "4760名|献血者|入选|全国|无偿|献血|表彰|奖励|名单"],
  ["聊城市民政养老机构", "聊城市|民政|养老|机构"],
  ["样城晚报2024年6月22日出版", "样城|晚报2024年6月22日|出版"],
  ["一把热瓦普等了主人二十三年", "一把热瓦普等了|主人|二十三年"],
  ["“当年那二十块钱，救了我们一家”", "“当年那|二十块钱，|救了|我们|一家”"],
  ["用手机App查询", "用手机App查询"],
  ["——从“三一五”后的一次回访说起", "——从“三一五”|后的|一次回访说起"],
])("%s may be broken between its words", (headline, expected) => {
  expect(breakableParts(headline).join("|")).toBe(expected);
});

it("breaking between words keeps every character, begins no line with a closing mark and ends none with an opening one", () => {
  const texts = fc.array(fc.constantFrom(..."聊城绿色建材2000余项，。、“”《》（）！ A1"), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (characters) => {
      const text = characters.join("");
      const words = breakableParts(text);
      expect(words.join("")).toBe(text);
      for (const word of words.slice(1)) expect(word).not.toMatch(/^[，。、”》）！]+$/);
      for (const word of words.slice(0, -1)) expect(word).not.toMatch(/[“《（]$/);
      expect(words.join("|")).not.toMatch(/\p{Script=Han}\|[\dA-Z]|[\dA-Z]\|\p{Script=Han}/u);
    }),
    { numRuns: runs() },
  );
});
