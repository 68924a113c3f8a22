import { expect, it } from "vitest";
import { furnitureKind } from "@/lib/newspaper/fields/furniture";

it.each([
  ["新闻简报", "column"],
  ["要闻速递", "column"],
  ["简訊", "column"],
  ["国际一句话", "column"],
  ["新闻集萃", "column"],
  ["扫一扫 关注样报微信", "contact"],
  ["扫描二维码看视频", "contact"],
  ["图片新闻", "other"],
  ["报料热线：0898-66118899", "contact"],
  ["责编 申屠样 版面 鲍样", "credits"],
  // Look-alikes.
  ["报名电话：0715-5566790", null],
  ["订票热线：0635-8200000", null],
  ["扫码就能看病，样县医院上了新系统", null],
  ["样报简报送到了村头", null],
  ["老人学会扫一扫", null],
  ["集萃轩茶社开张", null],
])("%s is %s", (line, kind) => {
  expect(furnitureKind(line)).toBe(kind);
});
