import { describe, expect, test } from "vitest";
import { decide, type Machine } from "../browser/chromium-decision";

const machine = (differences: Partial<Machine>): Machine => ({
  chromium: "/usr/bin/chromium",
  chineseFont: true,
  debian: true,
  root: true,
  ...differences,
});

describe("the browser tests' Chromium", () => {
  test("is the one that is there, whoever and wherever we are", () => {
    for (const root of [true, false])
      for (const debian of [true, false])
        expect(decide(machine({ root, debian }))).toEqual({ kind: "ready", path: "/usr/bin/chromium" });
  });

  test("is installed by root on Debian, together with nothing but what is missing", () => {
    const packages = (differences: Partial<Machine>) => decide(machine(differences));
    expect(packages({ chromium: null, chineseFont: false })).toEqual({
      kind: "install",
      packages: ["chromium", "fonts-noto-cjk"],
    });
    expect(packages({ chromium: null })).toEqual({ kind: "install", packages: ["chromium"] });
    expect(packages({ chineseFont: false })).toEqual({ kind: "install", packages: ["fonts-noto-cjk"] });
  });

  test("is left to others on Debian, who are told the command that installs it", () => {
    expect(decide(machine({ chromium: null, chineseFont: false, root: false }))).toEqual({
      kind: "missing",
      command: "sudo apt-get install chromium fonts-noto-cjk",
    });
  });

  test("is Playwright's own elsewhere, which is proposed even to root", () => {
    expect(decide(machine({ chromium: null, debian: false }))).toEqual({
      kind: "missing",
      command: "npx playwright install chromium",
    });
  });

  test("needs a Chinese font, which is asked for where nothing can be installed", () => {
    const decision = decide(machine({ chineseFont: false, debian: false }));
    expect(decision).toMatchObject({ kind: "missing", command: expect.stringContaining("Noto Sans CJK") });
  });
});
