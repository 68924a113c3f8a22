import { describe, expect, it } from "vitest";
import { actionOf, type Press } from "@/components/settings/keys";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe("single keys", () => {
  it.each([
    ["/", "search"],
    ["j", "next"],
    ["k", "previous"],
    ["?", "help"],
    ["J", undefined],
    ["x", undefined],
    ["Escape", undefined],
  ])("the key %s does %s", (key, action) => {
    expect(actionOf(press(key))).toBe(action);
  });
  it.each(["ctrlKey", "metaKey", "altKey", "isComposing"] as const)("do nothing together with %s", (held) => {
    for (const key of ["/", "j", "k", "?"]) expect(actionOf(press(key, { [held]: true }))).toBeUndefined();
  });
});
