import { type Channel, excerpt, TAKEN, unforeseen } from "./channel";
import { post } from "./post";
import { isFeed } from "./published";

/** Where one is told for all search engines of IndexNow: 必应, Yandex, Naver, Seznam. */
export const INDEX_NOW = "https://api.indexnow.org/indexnow";

interface IndexNowInput {
  endpoint: string;
  /** The site's address, without a final slash. */
  siteUrl: string;
  key: string;
  /** Where the key stands on the site; in its root, lest it be good for a part of the site only. */
  keyPath: string;
}

/** IndexNow (https://www.indexnow.org/documentation): addresses that are new, changed or gone, to several search engines at once. */
export const indexNow = ({ endpoint, siteUrl, key, keyPath }: IndexNowInput): Channel => ({
  id: "indexnow",
  title: "IndexNow",
  most: 10_000,
  takes: (url) => !isFeed(url),
  takesDeleted: true,
  send: async (addresses, network) => {
    const reply = await post(
      {
        url: endpoint,
        type: "application/json; charset=utf-8",
        body: JSON.stringify({
          host: new URL(siteUrl).host,
          key,
          keyLocation: siteUrl + keyPath,
          urlList: addresses.map((address) => new URL(address).href),
        }),
      },
      network,
    );
    if (reply.kind !== "answer") return { kind: "failed", words: unforeseen(reply) };
    switch (reply.status) {
      // 202: taken, and the key is still to be looked at.
      case 200:
      case 202:
        return TAKEN;
      case 400:
        return { kind: "failed", words: `说请求写得不对（400${excerpt(reply.text)}）` };
      case 403:
        return {
          kind: "failed",
          words: `说密钥不对（403）：看看 ${siteUrl}${keyPath} 打得开吗；改过 indexnow 的，先发布、送出去`,
        };
      case 422:
        return {
          kind: "failed",
          words: `说网址不是这个网站的（422）：看看 site.yml 的 url 是不是 ${siteUrl} 打得开的那个`,
        };
      default:
        return { kind: "failed", words: unforeseen(reply) };
    }
  },
});
