import fc from "fast-check";
import type { ElementContent, Root } from "hast";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { elementTree } from "@/components/machine/element-tree";
import { feedContent } from "@/components/machine/feed-content";
import { ON_PAGE } from "@/components/story/on-page";
import { StoryBody } from "@/components/story/story-body";
import { visitElements } from "@/lib/elements";
import type { ContentView } from "@/lib/site/story/content";
import { runs } from "../../length";
import { randomContent } from "./random-content";

const PAGE = "https://news.example.cn/2024/06/22/a/";
const NOTHING_AROUND = { kicker: null, deck: null, suppliedNote: null, corrections: [] };

const bodyOnPage = (content: ContentView) => createElement(StoryBody, { content, medium: ON_PAGE });
const bodyInFeed = (content: ContentView) => feedContent({ ...content, ...NOTHING_AROUND }, PAGE);

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#x27": "'" };
/** React escapes every `<` and `>` that is no tag's. */
const unescaped = (text: string) => text.replace(/&([^;]+);/g, (all, name: string) => ENTITIES[name] ?? all);
const textOfHtml = (html: string) => unescaped(html.replace(/<[^>]*>/g, ""));
const textOf = (nodes: Root["children"] | ElementContent[]): string =>
  nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "element" ? textOf(node.children) : ""))
    .join("");

/** Tags and text, without attributes. */
const skeleton = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "element" ? `<${node.tagName}>${skeleton(node.children)}</${node.tagName}>` : "";
    })
    .join("");
const skeletonOfHtml = (html: string) =>
  unescaped(html.replace(/<([a-z\d]+)[^>]*\/>/g, "<$1></$1>").replace(/<([a-z\d]+)\s[^>]*>/g, "<$1>"));

const inAll = (check: (content: ContentView) => void) =>
  fc.assert(fc.property(randomContent, check), { numRuns: runs(15) });

describe("a story's page and its feed", () => {
  it("say the same words of any story, in the same order", () => {
    inAll((content) => {
      expect(textOf(bodyInFeed(content).children)).toBe(
        textOfHtml(renderToStaticMarkup(bodyOnPage(content))),
      );
    });
  });

  it("show the same photos, described alike", () => {
    inAll((content) => {
      const alternatives = [
        ...renderToStaticMarkup(bodyOnPage(content)).matchAll(/<img [^>]*?alt="([^"]*)"/g),
      ];
      const shown: unknown[] = [];
      visitElements(bodyInFeed(content), ({ tagName, properties }) => {
        if (tagName === "img") shown.push(properties.alt);
      });
      expect(shown).toEqual(alternatives.map(([, alt = ""]) => unescaped(alt)));
    });
  });

  it("a feed stands by itself: no class, id, role or script's mark, no choice of files, and whole addresses", () => {
    inAll((content) => {
      visitElements(feedContent(content, PAGE), ({ tagName, properties }) => {
        expect(["picture", "source", "input", "script", "wbr"]).not.toContain(tagName);
        for (const [name, value] of Object.entries(properties)) {
          expect(name).not.toMatch(/^(class|id$|role|srcset|sizes|loading|tabindex|aria|data)/i);
          if (name === "href" || name === "src") expect(value).toMatch(/^https:\/\//);
        }
      });
    });
  });
});

it("components make the same tree as React makes HTML of them", () => {
  inAll((content) => {
    const element = bodyOnPage(content);
    expect(skeleton(elementTree(element))).toBe(skeletonOfHtml(renderToStaticMarkup(element)));
  });
});

it("a component that is more than a function of its props is a programmer's mistake", () => {
  const Waits = async () => "text";
  expect(() => elementTree(createElement(Waits))).toThrow("Cannot be shown in a feed");
});
