import { expect, it } from "vitest";
import { cutJump } from "@/lib/newspaper/fields/jump";
import { traceOf } from "./trace-of";

it.each([
  ["样村修了路。（下转第二版）", "样村修了路。", { to: "2", from: null }],
  ["样村修了路。（转三版）", "样村修了路。", { to: "3", from: null }],
  ["样村修了路。（未完，转第三版）", "样村修了路。", { to: "3", from: null }],
  ["样村修了路。（下接二版）", "样村修了路。", { to: "2", from: null }],
  ["样村修了路。（未完 ，下转二版）", "样村修了路。", { to: "2", from: null }],
  ["样人写过《样书》下转第二版", "样人写过《样书》", { to: "2", from: null }],
  ["样村修了路。》》下转第二版", "样村修了路。", { to: "2", from: null }],
  ["样村修了路。▶ 下转第二版 →", "样村修了路。", { to: "2", from: null }],
  ["（接1版）样村修了路。", "样村修了路。", { to: null, from: "1" }],
])("a jump is cut off: %s", (text, rest, jump) => {
  const cut = cutJump(traceOf(text));
  expect([cut?.rest.text, cut?.jump]).toEqual([rest, jump]);
});

it.each(["这条路转三版就到。", "样生（转学三班）", "样书（续写第二版）", "样图（见三版）"])(
  "is no jump: %s",
  (text) => {
    expect(cutJump(traceOf(text))).toBeNull();
  },
);
