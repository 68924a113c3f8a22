import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { BOOT_SCRIPT } from "@/components/settings/boot";
import { SETTINGS_KEY } from "@/components/settings/key";

interface Browser {
  /** What storage holds; undefined where it is blocked. */
  kept?: Record<string, string>;
  elements?: boolean;
}

/** What the script leaves on the root, and on the two colours of the browser's frame. */
function boot({ kept, elements = true }: Browser) {
  const dataset: Record<string, string> = {};
  const metas = [{ media: "(prefers-color-scheme: light)" }, { media: "(prefers-color-scheme: dark)" }];
  const window = {
    customElements: elements ? {} : undefined,
    document: { documentElement: { dataset }, querySelectorAll: () => metas },
    get localStorage() {
      if (!kept) throw new Error("SecurityError");
      return kept;
    },
  };
  runInNewContext(BOOT_SCRIPT, Object.defineProperty(window, "window", { value: window }));
  return { dataset, media: metas.map(({ media }) => media) };
}

describe("before the first paint", () => {
  it("the script that runs is within its budget", () => {
    expect(BOOT_SCRIPT.length).toBeLessThanOrEqual(400);
  });
  it("the settings are on the root, and the browser's frame has the theme's colour", () => {
    const kept = { [SETTINGS_KEY]: JSON.stringify({ size: "large", theme: "dark", face: "song" }) };
    expect(boot({ kept })).toEqual({
      dataset: { js: "", size: "large", theme: "dark", face: "song" },
      media: ["not all", "all"],
    });
  });
  it("nothing is changed where nothing was chosen", () => {
    expect(boot({ kept: {} })).toEqual({
      dataset: { js: "" },
      media: ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"],
    });
  });
  it.each([
    ["blocked", undefined],
    ["spoilt", { [SETTINGS_KEY]: "{" }],
    ["somebody else's", { [SETTINGS_KEY]: "[]" }],
  ])("storage that is %s is as if it were empty", (_, kept) => {
    expect(boot({ kept }).dataset).toEqual({ js: "" });
  });
  it("a browser that cannot run the islands is not said to", () => {
    expect(boot({ kept: {}, elements: false }).dataset).toEqual({});
  });
});
