import { expect, test } from "./test";

test("the map is walked through row by row, and says what the list says", async ({ page, site }) => {
  await page.goto("/place/");
  const tiles = page.getByRole("navigation", { name: "地图" }).getByRole("link");
  const count = await tiles.count();
  expect(count).toBe(site.archive.byPlace.size);
  const seen: { x: number; y: number }[] = [];
  await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").last().focus();
  for (let index = 0; index < count; index++) {
    await page.keyboard.press("Tab");
    await expect(tiles.nth(index)).toBeFocused();
    const { x, y, width, height } = (await tiles.nth(index).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    seen.push({ x: Math.round(x), y: Math.round(y) });
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a.y - b.y || a.x - b.x));

  const list = page.getByRole("region", { name: "按地方查看" }).getByRole("listitem");
  await expect(list).toHaveText(
    site.content.site.places.map(({ id, name }) => {
      const stories = site.archive.byPlace.get(id)?.length;
      return stories ? new RegExp(`^${name}\\s*${stories}篇\\s*20\\d\\d年`) : new RegExp(`^${name}\\s*暂无$`);
    }),
  );
});

test("a place's tile leads to its page, where its own is marked", async ({ page, site }) => {
  const [id = ""] = [...site.archive.byPlace.keys()];
  const { name, short } = site.content.site.places.find((place) => place.id === id) ?? { name: "" };
  await page.goto("/place/");
  await page.getByRole("navigation", { name: "地图" }).locator(`a[href="/place/${id}/"]`).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const map = page.getByRole("navigation", { name: "各地" });
  await expect(map.locator("[aria-current]")).toHaveText([short ?? name]);
  await map.getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL("/place/");
});

test("without colours the tiles still have their edges", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/place/");
  const borders = await page.locator(".tile").evaluateAll((tiles) =>
    tiles.map((tile) => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(tile);
      return `${borderTopWidth} ${borderTopStyle}`;
    }),
  );
  expect(new Set(borders)).toEqual(new Set(["1px solid"]));
});
