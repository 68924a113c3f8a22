import { urls } from "@/lib/site/urls";
import { expect, test } from "./test";

test("an address under a date that is not there is offered the stories of that day", async ({ page }) => {
  await page.goto("/2024/06/22/mei-you-zhe-pian/");
  const offer = page.getByRole("link", { name: "2024年6月22日的报道" });
  await expect(offer).toHaveAttribute("href", urls.day("2024-06-22"));
  await offer.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2024年6月22日");
});

test("where that day has none, those of its month", async ({ page }) => {
  await page.goto("/2024/06/03/mei-you-zhe-pian/");
  await expect(page.getByRole("link", { name: "2024年6月的报道" })).toHaveAttribute(
    "href",
    urls.month("2024-06"),
  );
});

test("any other address is offered nothing", async ({ page }) => {
  await page.goto("/mei-you-zhe-ye/");
  await expect(page.locator("day-offer:defined")).toBeAttached();
  await expect(page.getByText("您要找的")).toHaveCount(0);
});
