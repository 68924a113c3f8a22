import { z } from "zod";
import { parsedJson } from "@/lib/publish/parsed-json";
import { type Channel, type Outcome, unforeseen } from "./channel";
import { post, type Reply } from "./post";
import { isFeed } from "./published";

const Taken = z.object({
  success: z.number(),
  remain: z.number(),
  not_same_site: z.array(z.string()).default([]),
  not_valid: z.array(z.string()).default([]),
});
const Refused = z.object({ error: z.number(), message: z.string() });

/**
 * Baidu's interface for a token (普通收录, API 提交): what its page calls 接口调用地址. `given`: that address as a whole, or the token of it.
 */
export function baiduEndpoint(given: string, siteUrl: string): string {
  if (/^https?:\/\//.test(given)) return given;
  return `http://data.zz.baidu.com/urls?site=${encodeURIComponent(siteUrl)}&token=${encodeURIComponent(given)}`;
}

/** Baidu's push (https://ziyuan.baidu.com/college/courseinfo?id=267): a list of addresses, a line each, so many a day. */
export const baidu = (endpoint: string): Channel => ({
  id: "baidu",
  title: "百度",
  most: 2_000,
  takes: (url) => !isFeed(url),
  takesDeleted: false,
  send: async (addresses, network) => {
    const body = addresses.map((address) => new URL(address).href).join("\n");
    const reply = withoutToken(await post({ url: endpoint, type: "text/plain", body }, network), endpoint);
    if (reply.kind !== "answer") return { kind: "failed", words: unforeseen(reply) };
    const taken = reply.status === 200 ? parsedJson(Taken, reply.text) : null;
    if (taken) return outcomeOf(taken);
    const refused = parsedJson(Refused, reply.text);
    if (!refused) return { kind: "failed", words: unforeseen(reply) };
    if (/over quota/i.test(refused.message)) return { kind: "too many" };
    return {
      kind: "failed",
      words: `${wordsOf(refused.message)}（${refused.error}：${refused.message.slice(0, 80)}）`,
    };
  },
});

/** Whoever answers instead, a proxy above all, may say the address again that was asked for: what is printed of an answer has no secret. */
function withoutToken(reply: Reply, endpoint: string): Reply {
  const token = URL.canParse(endpoint) ? new URL(endpoint).searchParams.get("token") : null;
  if (!token || reply.kind !== "answer") return reply;
  const text = [token, encodeURIComponent(token)].reduce(
    (all, each) => all.replaceAll(each, "……"),
    reply.text,
  );
  return { ...reply, text };
}

function outcomeOf({ success, remain, not_same_site, not_valid }: z.infer<typeof Taken>): Outcome {
  const refused = not_same_site.length + not_valid.length;
  if (success === 0 && not_same_site.length > 0)
    return {
      kind: "failed",
      words: "说网址不是这个网站的：看看 site.yml 的 url 和百度那里登记的是不是同一个",
    };
  return { kind: "taken", left: remain, refused };
}

function wordsOf(message: string): string {
  if (/token is not valid/i.test(message)) return "说密钥不对：从百度搜索资源平台重新复制";
  if (/site error/i.test(message)) return "说网站没有登记：先在百度搜索资源平台验证";
  return "没有收下";
}
