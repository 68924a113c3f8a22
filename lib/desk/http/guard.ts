import type { IncomingHttpHeaders } from "node:http";
import { isSame, type Session } from "./session";

/** Why a request is not answered. */
export interface Refusal {
  status: number;
  words: string;
}

interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
}

const refuse = (status: number, words: string): Refusal => ({ status, words });

/** The header with the session's token. */
export const TOKEN_HEADER = "x-desk-token";

/**
 * Whether a request was made to this desk, and not by another site's page. A name that another site lets lead here (DNS rebinding)
 * stands in `Host`; what a page of theirs asks has their `Origin`. `own`: `127.0.0.1:3000`.
 */
export function refusalOf({ method, headers }: Asked, own: string): Refusal | null {
  if (headers.host !== own) return refuse(421, `编辑台只在 http://${own}/desk/ 打开`);
  const { origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  const foreign = refuse(403, "别的网站不能使用编辑台");
  if (origin !== undefined && origin !== `http://${own}`) return foreign;
  // Another port of this machine is the same site: its pages are sent along with the cookie.
  const isForeign = site === "same-site" || site === "cross-site";
  // By a link one may come here; pictures, scripts and frames are not another page's to take.
  if (method === "GET" || method === "HEAD")
    return isForeign && (mode !== "navigate" || headers["sec-fetch-dest"] !== "document") ? foreign : null;
  if (method !== "POST") return refuse(405, "编辑台不懂这种请求");
  return origin === undefined || isForeign || site === "none" ? foreign : null;
}

/**
 * Whether more is asked of the site's pages than to be looked at: what Next.js has beside them for programmers opens files and changes settings
 * for whoever has the cookie.
 */
export const refusalOfTools = (method: string, pathname: string): Refusal | null =>
  method === "POST" || /^\/+__nextjs/i.test(pathname) ? refuse(404, "预览里没有这一页") : null;

/** Whether what is to change something comes from a page of this session. */
export function refusalOfChange({ headers }: Pick<Asked, "headers">, session: Session): Refusal | null {
  const token = headers[TOKEN_HEADER];
  return typeof token === "string" && isSame(token, session.token)
    ? null
    : refuse(403, "编辑台不认得这个浏览器：用终端里新印的地址再打开一次");
}

/** What is said to who has no session. */
export const NO_SESSION = refuse(401, "编辑台要用终端里印着的地址打开，一个地址只能用一次");
