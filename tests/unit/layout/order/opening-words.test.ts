import { expect, it } from "vitest";
import { opensText } from "@/lib/layout/order/opening-words";

it.each([
  "【样报专讯】昨天",
  "本报讯昨天",
  "本报讯　昨天",
  "本报北京5月2日电　昨天",
  "本报样江消息（记者",
  "样报讯（记者",
  "本報臺北五日電 記者",
])("opens a text: %s", (line) => {
  expect(opensText(line)).toBe(true);
});

it.each([
  "本报记者直击停电现场",
  "本报通讯员走进大山",
  "本报邀您来看电影",
  "本报热线电话响个不停",
  "本报消息灵通",
])("is a deck: %s", (line) => {
  expect(opensText(line)).toBe(false);
});
