/** A video on bilibili.com (哔哩哔哩). */
export interface BilibiliVideo {
  /** BV1GJ411x7h7, or av170001 of the time before 2020. */
  id: string;
  /** Its page, without what tells who shared it. */
  url: string;
}

const SITES = /^(?:www\.|m\.)?bilibili\.com$/;
const SHORT = "b23.tv";
const PLAYER = "player.bilibili.com";
/** The players that stand on the main site, too. */
const PLAYER_PATH = /^\/(?:blackboard\/(?:html5mobile)?player|blackboard\/newplayer|player)\.html$/;
const ID = /^(?:BV[\da-z]+|av\d+)$/i;

/** The video to which an address leads: a player's, a page's, or a short one that names the video. null for any other. */
export function bilibiliVideo(address: string): BilibiliVideo | null {
  const full = address.trim().replace(/^\/\//, "https://");
  if (!/^https?:\/\//i.test(full) || !URL.canParse(full)) return null;
  const { hostname, pathname, searchParams } = new URL(full);
  const id = idOf(hostname, pathname, searchParams);
  if (id === null || !ID.test(id)) return null;
  const query = ["p", "page", "t"].flatMap((name): [string, string][] => {
    const value = searchParams.get(name) ?? "";
    return /^[1-9]\d*$/.test(value) && !(name !== "t" && value === "1")
      ? [[name === "page" ? "p" : name, value]]
      : [];
  });
  const more = query.length === 0 ? "" : `?${new URLSearchParams(query)}`;
  return { id, url: `https://www.bilibili.com/video/${id}/${more}` };
}

function idOf(host: string, path: string, query: URLSearchParams): string | null {
  if ((host === PLAYER || SITES.test(host)) && PLAYER_PATH.test(path)) {
    const aid = query.get("aid") ?? query.get("avid");
    return query.get("bvid") ?? (aid === null ? null : `av${aid}`);
  }
  if (SITES.test(host)) return /^\/video\/([^/]+)\/?$/.exec(path)?.[1] ?? null;
  return host === SHORT ? (/^\/([^/]+)\/?$/.exec(path)?.[1] ?? null) : null;
}

/** Whether a link's words are nothing but an address. */
export const isAddress = (words: string): boolean =>
  /^\s*(?:https?:\/\/|\/\/|www\.|m\.|b23\.tv\/)\S+\s*$/i.test(words);

/** What a link to a video says that has no title of an editor's. */
export const untitled = ({ id }: BilibiliVideo): string => `哔哩哔哩视频 ${id}`;
