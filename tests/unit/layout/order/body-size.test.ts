import { describe, expect, it } from "vitest";
import { isExact } from "@/lib/layout/order/body-size";

const sized = (...sizes: number[]) => sizes.map((size) => ({ size }));

describe("whether sizes are those of type", () => {
  it("is told by few sizes that most lines share", () => {
    expect(isExact(sized(10.5, 10.5, 10.5, 10.5, 10.5, 9, 9, 9, 24), 10.5)).toBe(true);
    expect(isExact(sized(21.8, 22.3, 22.1, 21.4, 22.9, 22.6, 21.1, 23.2), 22)).toBe(false);
  });

  it("is not told by a page of so few lines that each has a size of its own", () => {
    expect(isExact(sized(20.6, 23.1, 21.7), 22)).toBe(false);
    expect(isExact(sized(22, 22, 22), 22)).toBe(true);
  });
});
