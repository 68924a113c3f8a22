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
  ["责任编辑 谢样 广告热线 0731—85570402", "credits"],
  ["本版编辑 杜样 电话 6723xxx—214", "credits"],
  ["来信请寄：样东市鼓楼西街18号样南晚报群工部 邮编：044000", "contact"],
  ["讀者投書：letter@sample.example 傳真（07）555-0101", "contact"],
  ["电话总机：2111　承印：样岭印刷厂", "contact"],
  // Look-alikes.
  ["责任编辑 谢样", null],
  ["编辑部来了电话 大家都抢着接", null],
  ["扫描报名：微信公众号“样水体育”", null],
  ["来信：谁来管一管", null],
  ["承印的图书出了错", null],
  ["报名电话：0715-5566790", null],
  ["订票热线：0635-8200000", null],
  ["扫码就能看病，样县医院上了新系统", null],
  ["样报简报送到了村头", null],
  ["老人学会扫一扫", null],
  ["集萃轩茶社开张", null],
])("%s is %s", (line, kind) => {
  expect(furnitureKind(line)).toBe(kind);
});
