import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = await readFile(path.join(import.meta.dirname, "../../../app/base.css"), "utf8");

/** A part of the style sheet's colours by name, for day and night: paper is #fbfaf6 by day and #161614 by night. */
function themesOf(part: string) {
  const tokens = [...part.matchAll(/--color-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  return {
    light: new Map(tokens.map(([, name = "", light = ""]) => [name, light])),
    dark: new Map(tokens.map(([, name = "", , dark = ""]) => [name, dark])),
  };
}
const [usual = "", more = ""] = css.split("@media (prefers-contrast: more)");
const themes = themesOf(usual);
const withMoreContrast = themesOf(more);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Colours of text, each with the backgrounds it is set on. Hairlines (`rule`) need no contrast: space parts their sides already. */
const TEXT = ["ink", "quiet", "accent"];
const GROUNDS = ["paper", "wash"];

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  const colour = (name: string) => theme.get(name) ?? expect.fail(`no --color-${name}`);

  it("has every colour", () => {
    const names = [...usual.matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name);
    expect([...theme.keys()]).toEqual([...new Set(names)]);
    expect(theme.size).toBeGreaterThan(5);
  });

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "%s on %s holds 4.5:1",
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("the mark of focus and the borders of fields hold 3:1", () => {
    for (const name of ["accent", "ink"])
      expect(contrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(["light", "dark"] as const)("the %s theme with more contrast", (name) => {
  const colour = (token: string) =>
    withMoreContrast[name].get(token) ?? themes[name].get(token) ?? expect.fail(`no --color-${token}`);

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "%s on %s holds 7:1",
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
    },
  );

  it("has hairlines that can be seen: 3:1", () => {
    for (const ground of GROUNDS) expect(contrast(colour("rule"), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it("has ink and paper further apart than usual", () => {
    const usually = themes[name];
    expect(contrast(colour("ink"), colour("paper"))).toBeGreaterThan(
      contrast(usually.get("ink") ?? "", usually.get("paper") ?? ""),
    );
  });
});

it("knows the contrast of black and white, and of a grey that WCAG gives", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
