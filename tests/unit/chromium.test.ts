import { describe, expect, test } from "vitest";
import { decide, type Machine } from "../browser/chromium-decision";

const machine = (differences: Partial<Machine>): Machine => ({
  chromium: "/usr/bin/chromium",
  chineseFont: true,
  debian: true,
  root: true,
  ...differences,
});

describe("which Chromium the browser tests use", () => {
  test("one that is there is used, whoever and wherever we are", () => {
    for (const root of [true, false])
      for (const debian of [true, false])
        expect(decide(machine({ root, debian }))).toEqual({ kind: "ready", path: "/usr/bin/chromium" });
  });

  test("root on Debian installs what is missing, and only that", () => {
    const packages = (differences: Partial<Machine>) => decide(machine(differences));
    expect(packages({ chromium: null, chineseFont: false })).toEqual({
      kind: "install",
      packages: ["chromium", "fonts-noto-cjk"],
    });
    expect(packages({ chromium: null })).toEqual({ kind: "install", packages: ["chromium"] });
    expect(packages({ chineseFont: false })).toEqual({ kind: "install", packages: ["fonts-noto-cjk"] });
  });

  test("others on Debian are told the command", () => {
    expect(decide(machine({ chromium: null, chineseFont: false, root: false }))).toEqual({
      kind: "missing",
      command: "sudo apt-get install chromium fonts-noto-cjk",
    });
  });

  test("elsewhere Playwright's own browser is proposed, even to root", () => {
    expect(decide(machine({ chromium: null, debian: false }))).toEqual({
      kind: "missing",
      command: "npx playwright install chromium",
    });
  });

  test("a font alone is asked for where nothing can be installed", () => {
    const decision = decide(machine({ chineseFont: false, debian: false }));
    expect(decision).toMatchObject({ kind: "missing", command: expect.stringContaining("Noto Sans CJK") });
  });
});
