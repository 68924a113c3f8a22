import { expect, test } from "vitest";
import { FOLD } from "@/lib/search/fold-table";
import { confusedSpellings, lookAlikes, parseQuery } from "@/lib/search/query";

test("terms are parted by spaces of any width, folded, and said once", () => {
  expect(parseQuery(" 聊城　砝码,聊城 “ ” 聊城 ", FOLD)).toEqual(["聊城", "砝码聊城"]);
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
