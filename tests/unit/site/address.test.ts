import { describe, expect, it } from "vitest";
import { address, isLasting } from "@/lib/records/address";
import { templateOf } from "@/lib/site/routes/template";

describe("an address", () => {
  it("makes URLs, with the parts of a date as folders where it says so", () => {
    expect(address("/{year/month/day}/{slug}/")("2024-06-22", "a")).toBe("/2024/06/22/a/");
    expect(address("/paper/{year-month-day}/")("2024-06-22")).toBe("/paper/2024-06-22/");
    expect(address("/sitemaps/{part}.xml")("2024-06")).toBe("/sitemaps/2024-06.xml");
    expect(address("/about/")()).toBe("/about/");
  });

  it.each([
    ["/{year/month/day}/{slug}/", "/2024/06/22/a/", ["2024-06-22", "a"]],
    ["/{year/month/day}/{slug}/", "/2024/06/22/", null],
    ["/{year/month/day}/{slug}/", "/2024/06/22/a/b/", null],
    ["/{year}/", "/2024/", ["2024"]],
    ["/{year}/", "/about/", null],
    ["/paper/{year}/", "/paper/2024-06-22/", null],
    ["/section/{id}/feed.xml", "/section/rural/feed.xml", ["rural"]],
    ["/section/{id}/feed.xml", "/section/rural/feedxxml", null],
    ["/about/", "/about/", []],
  ])("%s reads %s as %j", (pattern, url, values) => {
    expect(address(pattern).read(url)).toEqual(values);
  });

  it.each([
    ["/", "/"],
    ["/{year/month/day}/{slug}/", "/[year]/[month]/[day]/[slug]"],
    ["/section/{id}/{year-month}/", "/section/[id]/[month]"],
    ["/paper/{year-month-day}/{page}/", "/paper/[date]/[page]"],
    ["/sitemaps/{part}.xml", "/sitemaps/[part]"],
    ["/section/{id}/feed.xml", "/section/[id]/feed.xml"],
  ])("%s is rendered by app%s", (pattern, template) => {
    expect(templateOf(address(pattern))).toBe(template);
  });
});

it("stories, issues and printed pages have an address for ever, lists have none", () => {
  for (const url of ["/2024/06/22/a/", "/2024/06/22/a", "/paper/2024-06-22/", "/paper/2024-06-22/01/"])
    expect(isLasting(url), url).toBe(true);
  for (const url of ["/2024/06/22/", "/paper/2024/", "/paper/", "/section/rural/", "/old/a/"])
    expect(isLasting(url), url).toBe(false);
});
