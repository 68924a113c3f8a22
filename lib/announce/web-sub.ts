import { type Channel, excerpt, TAKEN, unforeseen } from "./channel";
import { post } from "./post";
import { isFeed } from "./published";

/**
 * A hub of WebSub (https://www.w3.org/TR/websub/): it fetches the feeds that it is told of, and sends them to who asked for it. How it is
 * told the standard leaves open; hubs take what PubSubHubbub 0.3 had, several feeds in one form.
 */
export const webSub = (hub: string): Channel => ({
  id: "websub",
  title: "WebSub",
  most: 20,
  takes: isFeed,
  takesDeleted: false,
  send: async (addresses, network) => {
    const form = new URLSearchParams([
      ["hub.mode", "publish"],
      ...addresses.map((address): [string, string] => ["hub.url", address]),
    ]);
    const reply = await post(
      { url: hub, type: "application/x-www-form-urlencoded", body: form.toString() },
      network,
    );
    if (reply.kind !== "answer") return { kind: "failed", words: unforeseen(reply) };
    if (reply.status >= 200 && reply.status < 300) return TAKEN;
    if (reply.status >= 400 && reply.status < 500 && reply.status !== 429)
      return {
        kind: "failed",
        words: `没有收下（${reply.status}${excerpt(reply.text)}）：看看 site.yml 的 hub`,
      };
    return { kind: "failed", words: unforeseen(reply) };
  },
});
