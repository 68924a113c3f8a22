import { expect, test } from "vitest";
import { typedForm } from "@/lib/text/printed-forms";

test("Forms of vertical lines, radicals, doubles and ligatures become what was typed; widths stay", () => {
  const typed = (text: string) => [...text].map(typedForm).join("");
  expect(typed("︵上︶﹁引﹂︽书︾︱︑︒")).toBe("（上）「引」《书》—、。");
  expect(typed("⼀⼆⼤⼩⾦⻅⻓⺠⻢")).toBe("一二大小金见长民马");
  expect(typed("ﬁeld oﬃce")).toBe("field office");
  expect(typed("\uf900\uf9be")).toBe("豈料");
  expect(typed("ＡＢ１２％，,（(ｱ①㎡½")).toBe("ＡＢ１２％，,（(ｱ①㎡½");
});
