import { describe, expect, it } from "vitest";
import { baidu, baiduEndpoint } from "@/lib/announce/baidu";
import type { Channel } from "@/lib/announce/channel";
import { indexNow } from "@/lib/announce/index-now";
import { tell } from "@/lib/announce/tell";
import { webSub } from "@/lib/announce/web-sub";
import { baiduServer, hasty, inTurn, listener, saying, searchEngine, silent, torn } from "./listeners";
import { SITE } from "./small-site";

const KEY = "0123456789abcdef";
const URLS = Array.from({ length: 25 }, (_, index) => `/2024/06/22/di-${index}/`);

const told = async (channel: Channel, pending = URLS, patience?: number) => {
  const { network, pauses } = hasty(patience);
  const lefts: number[] = [];
  const { sent, refused, left, why } = await tell(channel, pending, SITE, network, async (rest) => {
    lefts.push(rest.length);
  });
  return { sent, refused, left: left.length, why, pauses, lefts };
};

const engineAt = (endpoint: string, key = KEY) =>
  indexNow({ endpoint, siteUrl: SITE, key, keyPath: "/indexnow.txt" });

describe("IndexNow", () => {
  it("is told of ten thousand addresses at a time", async () => {
    const { url, heard } = await listener(searchEngine("news.example.cn", KEY));
    const many = Array.from({ length: 10_001 }, (_, index) => `/2024/06/22/di-${index}/`);
    expect(await told(engineAt(url), many)).toMatchObject({
      sent: 10_001,
      left: 0,
      why: null,
      lefts: [1, 0],
    });
    expect(heard.map(({ type }) => type)).toEqual(Array(2).fill("application/json; charset=utf-8"));
  });

  it.each([
    [saying(202), null],
    [saying(400, "bad\n<b>request</b>"), "说请求写得不对（400：bad <b>request</b>）"],
    [
      saying(403),
      "说密钥不对（403）：看看 https://news.example.cn/indexnow.txt 打得开吗；改过 indexnow 的，先发布、送出去",
    ],
    [
      saying(422),
      "说网址不是这个网站的（422）：看看 site.yml 的 url 是不是 https://news.example.cn 打得开的那个",
    ],
    [saying(429), "说来得太勤（429）"],
    [saying(500), "那边出了故障（500）"],
    [saying(301, "", { Location: "/elsewhere" }), "接口换了地址（301）"],
    [saying(204), "回答看不懂（204）"],
    [saying(429, "", { "Retry-After": "3600" }), "要求 3600 秒以后再来（429）"],
    [silent, "1 秒没有回答"],
    [torn, "连不上（UND_ERR_SOCKET）"],
  ])("answers %# in words", async (answer, words) => {
    const { url } = await listener(answer);
    const outcome = await told(engineAt(url), URLS, 300);
    expect(outcome.why).toEqual(words === null ? null : { kind: "failed", words });
    expect(outcome.left).toBe(words === null ? 0 : URLS.length);
  });

  it("that has another key does not take it", async () => {
    const { url } = await listener(searchEngine("news.example.cn", KEY));
    expect(await told(engineAt(url, "another-key"))).toMatchObject({ sent: 0, pauses: [] });
  });

  it("is asked again after the pauses that are usual, or that it names", async () => {
    const taken = searchEngine("news.example.cn", KEY);
    const busy = (after: string) => saying(429, "", { "Retry-After": after });
    const tries = async (...answers: Parameters<typeof inTurn>) => {
      const { url } = await listener(inTurn(...answers, taken));
      return told(engineAt(url));
    };
    expect(await tries(saying(503), torn)).toMatchObject({ sent: 25, pauses: [2000, 10_000] });
    expect(await tries(busy("7"), busy("Thu, 01 Jan 2026 00:00:30 GMT"))).toMatchObject({
      sent: 25,
      pauses: [7000, 30_000],
    });
    expect(await tries(busy("soon"))).toMatchObject({ sent: 25, pauses: [2000] });
  });

  it("that is not there is said to be so", async () => {
    expect(await told(engineAt("http://127.0.0.1:1"))).toMatchObject({
      why: { kind: "failed", words: expect.stringContaining("连不上（") },
    });
  });
});

describe("Baidu", () => {
  const pushTo = (url: string, token = "abc") => baidu(`${url}/urls?site=${SITE}&token=${token}`);

  it("gets a plain list, two thousand lines at a time", async () => {
    const { url, heard } = await listener(baiduServer("abc", SITE, 100_000));
    const many = Array.from({ length: 2001 }, (_, index) => `/2024/06/22/di-${index}/`);
    expect(await told(pushTo(url), many)).toMatchObject({ sent: 2001, why: null });
    expect([heard[0]?.type, heard[1]?.body]).toEqual(["text/plain", `${SITE}/2024/06/22/di-2000/`]);
  });

  it("takes as many as its quota lets it, and the rest another day", async () => {
    const { url } = await listener(baiduServer("abc", SITE, 10));
    expect(await told(pushTo(url))).toMatchObject({ sent: 10, left: 15, why: { kind: "quota" } });
    expect(await told(pushTo(url))).toMatchObject({ sent: 0, left: 25, why: { kind: "quota" } });
  });

  it.each([
    [baiduServer("xyz", SITE, 9), "说密钥不对：从百度搜索资源平台重新复制（401：token is not valid）"],
    [
      baiduServer("abc", "https://other.example", 9),
      "说网站没有登记：先在百度搜索资源平台验证（400：site error）",
    ],
    [saying(200, "<html>维护中"), "回答看不懂（200：<html>维护中）"],
    [saying(404, "no /urls?token=abc here"), "回答看不懂（404：no /urls?token=…… here）"],
    [saying(200, '{"success":'), '回答看不懂（200：{"success":）'],
    [saying(400, '{"error":400,"message":"empty content"}'), "没有收下（400：empty content）"],
    [
      saying(200, `{"remain":9,"success":0,"not_same_site":["${SITE}/a/"],"not_valid":[]}`),
      "说网址不是这个网站的：看看 site.yml 的 url 和百度那里登记的是不是同一个",
    ],
  ])("answers %# in words", async (answer, words) => {
    const { url } = await listener(answer);
    expect(await told(pushTo(url))).toMatchObject({ why: { kind: "failed", words }, left: 25 });
  });

  it("is not told again of addresses that it does not take", async () => {
    const { url } = await listener(saying(200, '{"remain":50,"success":24,"not_valid":["?"]}'));
    expect(await told(pushTo(url))).toMatchObject({ sent: 24, refused: 1, left: 0, why: null });
  });

  it("is reached by a token, or by the address that its page shows", () => {
    expect(baiduEndpoint("a b", SITE)).toBe(
      "http://data.zz.baidu.com/urls?site=https%3A%2F%2Fnews.example.cn&token=a%20b",
    );
    expect(baiduEndpoint("http://data.zz.baidu.com/urls?site=x&token=y", SITE)).toBe(
      "http://data.zz.baidu.com/urls?site=x&token=y",
    );
  });
});

describe("a hub", () => {
  it("is told of twenty feeds at a time, in a form", async () => {
    const { url, heard } = await listener(saying(204));
    expect(await told(webSub(url))).toMatchObject({ sent: 25, lefts: [5, 0] });
    expect(heard.map(({ type }) => type)).toEqual(Array(2).fill("application/x-www-form-urlencoded"));
    expect(new URLSearchParams(heard[1]?.body).getAll("hub.url")).toHaveLength(5);
  });

  it.each([
    [saying(400, "hub.url is invalid"), "没有收下（400：hub.url is invalid）：看看 site.yml 的 hub"],
    [saying(502), "那边出了故障（502）"],
  ])("answers %# in words", async (answer, words) => {
    const { url } = await listener(answer);
    expect(await told(webSub(url))).toMatchObject({ why: { kind: "failed", words } });
  });
});
