import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../command";

/** Half of what there was before layout, spacing and type were utilities in the markup. */
const MOST_LINES = 1684;

it("style sheets of our own stay as short as utilities have made them", () => {
  const sheets = ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .map((name) => readFileSync(path.join(ROOT, folder, name), "utf8")),
  );
  const lines = sheets.reduce((sum, sheet) => sum + sheet.split("\n").length - 1, 0);
  expect(lines).toBeGreaterThan(1000);
  expect(lines).toBeLessThanOrEqual(MOST_LINES);
});
