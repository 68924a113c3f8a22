import { expect, test } from "vitest";
import { FOLD } from "@/lib/search/fold-table";
import { confusedSpellings, lookAlikes, parseQuery, phraseOf } from "@/lib/search/query";

test("terms are parted by spaces of any width, folded, and said once", () => {
  expect(parseQuery(" 聊城　砝码,聊城 “ ” 聊城 ", FOLD)).toEqual(["聊城", "砝码聊城"]);
});

test("a term of n characters is a phrase of n−1 pairs, and a single character is a word of its own", () => {
  expect(phraseOf("聊城市", "text")).toMatchInlineSnapshot(`""q0pca0hcet q0hce0ikit""`);
  expect(phraseOf("聊", "headline")).toMatchInlineSnapshot(`""c0pcah""`);
});

test("look-alikes have one character replaced, then two", () => {
  const others = lookAlikes(["茌在往", "砝砵"], FOLD);
  expect(confusedSpellings("在平", others)).toEqual(["茌平", "往平"]);
  expect(confusedSpellings("在砵", others)).toEqual(["茌砵", "往砵", "在砝", "茌砝", "往砝"]);
  expect(confusedSpellings("聊城", others)).toEqual([]);
});

test("look-alikes are limited in number", () => {
  expect(confusedSpellings("在在在在在在", lookAlikes(["茌在往"], FOLD), 12)).toHaveLength(12);
});
