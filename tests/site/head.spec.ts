import { expect, test } from "../browser/test";
import { isIndexed, meta } from "./documents";

test("every page says what it is, once", ({ built, site }) => {
  const { url: address, name } = site.content.site;
  for (const document of built.documents.filter(({ redirect }) => !redirect)) {
    const { url, h1, titles, canonicals } = document;
    expect(h1.length, url).toBe(1);
    expect(h1[0], url).not.toBe("");
    expect(titles.length, url).toBe(1);
    expect(titles[0], url).toContain(name);
    expect(meta(document, "description").length, url).toBe(1);
    expect(meta(document, "description")[0], url).not.toBe("");
    expect(meta(document, "og:title").length, url).toBe(1);
    expect(meta(document, "viewport"), url).toEqual(["width=device-width, initial-scale=1"]);
    if (isIndexed(document)) {
      expect(meta(document, "robots"), url).toEqual([expect.stringContaining("max-image-preview:large")]);
      expect(canonicals, url).toEqual([address + url]);
      expect(meta(document, "og:url"), url).toEqual([address + url]);
    } else expect(canonicals, url).toEqual([]);
  }
});

test("pages are shared with a picture that exists", ({ built, site }) => {
  const { url: address } = site.content.site;
  for (const document of built.documents.filter(({ redirect }) => !redirect)) {
    const images = meta(document, "og:image");
    expect(images.length, document.url).toBeGreaterThan(0);
    for (const image of images) {
      expect(image.startsWith(`${address}/`), image).toBe(true);
      expect(built.files.has(decodeURI(image.slice(address.length + 1))), image).toBe(true);
    }
  }
});

test("pages that search engines may have are those that the routes name", ({ built, site }) => {
  const wanted = site.routes.filter(({ indexed }) => indexed).map(({ url }) => url);
  expect(
    built.documents
      .filter(isIndexed)
      .map(({ url }) => url)
      .sort(),
  ).toEqual(wanted.sort());
});

test("no two pages that search engines may have share a title", ({ built }) => {
  const titles = built.documents.filter(isIndexed).map(({ titles: [title], url }) => ({ title, url }));
  const shared = titles.filter(({ title }) => titles.filter((each) => each.title === title).length > 1);
  expect(shared).toEqual([]);
});
