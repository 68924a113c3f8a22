import { describe, expect, it } from "vitest";
import { markedAsCopy, markedAsStandIn, moment } from "@/components/offline/marks";

const AT = Date.parse("2026-11-25T08:30:00+08:00");
const note = `<p class="crumbs quiet">没有网络，这是 ${moment(AT)} 保存的一页</p>`;

describe("a kept page says that it is a copy", () => {
  it("in a story's column where it has one", () => {
    expect(markedAsCopy('<main id="main"><article class="story x"><p>文', AT)).toBe(
      `<main id="main"><article class="story x">${note}<p>文`,
    );
  });

  it("above everything else where it has none", () => {
    expect(markedAsCopy('<p>头<main class="wrap"><article><p>文', AT)).toBe(
      `<p>头<main class="wrap">${note}<article><p>文`,
    );
  });
});

it("the moment of a copy has its date and time", () => {
  expect(moment(AT)).toMatch(/^2026年11月2[45]日 \d\d:30$/);
});

it("the page that stands in for another knows for which one", () => {
  expect(markedAsStandIn('<!DOCTYPE html><html lang="zh-CN"><p>', "search")).toBe(
    '<!DOCTYPE html><html data-wanted="search" lang="zh-CN"><p>',
  );
});
