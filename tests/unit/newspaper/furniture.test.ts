import { expect, it } from "vitest";
import { asksForAnswer, furnitureKind } from "@/lib/newspaper/fields/furniture";

it.each([
  ["新闻简报", "column"],
  ["要闻速递", "column"],
  ["简訊", "column"],
  ["国际一句话", "column"],
  ["新闻集萃", "column"],
  ["扫一扫 关注样报微信", "contact"],
  ["扫描二维码看视频", "contact"],
  ["更多精彩内容，请扫码下载“样城云”客户端", "contact"],
  ["让样屋“活”起来（8版）　　样鸟回来了（14版）", "other"],
  ["本版言论不代表本报立场", "other"],
  ["讀者熱線：二八三五六七八○", "contact"],
  ["图片新闻", "other"],
  ["社区广角", "column"],
  ["·小小说·", "column"],
  ["读　者　园　地", "column"],
  ["法院旁听席", "column"],
  ["〖本期话题〗", "column"],
  ["报料热线：0898-66118899", "contact"],
  ["责编 申屠样 版面 鲍样", "credits"],
  ["责任编辑 谢样 广告热线 0731—85570402", "credits"],
  ["本版编辑 杜样 电话 6723xxx—214", "credits"],
  ["样南晚报 新闻热线：96068 责任编辑：样 敏 组版：样 平", "credits"],
  ["来信请寄：样东市鼓楼西街18号样南晚报群工部 邮编：044000", "contact"],
  ["讀者投書：letter@sample.example 傳真（07）555-0101", "contact"],
  ["电话总机：2111　承印：样岭印刷厂", "contact"],
  // Look-alikes.
  ["责任编辑 谢样", null],
  ["社长：改革不停步", null],
  ["总编辑：要有担当", null],
  ["社长：方 晴 总编辑：陆样", "credits"],
  ["编辑部来了电话 大家都抢着接", null],
  ["扫描报名：微信公众号“样水体育”", null],
  ["来信：谁来管一管", null],
  ["承印的图书出了错", null],
  ["报名电话：0715-5566790", null],
  ["订票热线：0635-8200000", null],
  ["联系电话：0745-4230000", null],
  ["文旅咨询电话：0745-4236000", null],
  ["来稿信箱：sample@sample.example", null],
  ["样村通了快递", null],
  ["一座城的超市 通宵亮着灯", null],
  ["【本期话题】", null],
  ["食堂外的课堂", null],
  ["扫码就能看病，样县医院上了新系统", null],
  ["样报简报送到了村头", null],
  ["老人学会扫一扫", null],
  ["集萃轩茶社开张", null],
])("%s is %s", (line, kind) => {
  expect(furnitureKind(line)).toBe(kind);
});

it.each([
  ["来稿信箱：sample@sample.example", true],
  ["文旅咨询电话：0745-4236000", true],
  ["报名电话：0715-5566790", true],
  ["新闻热线：0635-8200000", false],
  ["投稿邮箱：sample@sample.example", false],
  ["报名就在今天", false],
])("%s says how to answer: %s", (text, asks) => {
  expect(asksForAnswer(text)).toBe(asks);
});
