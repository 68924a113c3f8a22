import { SiteUrl } from "@/lib/records/site";

/** The site's address as somebody typed it, for `siteUrl` of a publish, and what is wrong with it. */
export function siteAddress(typed: string | null): { url: string | null; wrong: string | null } {
  if (typed === null) return { url: null, wrong: null };
  const { data } = SiteUrl.safeParse(typed);
  return data
    ? { url: data, wrong: null }
    : { url: null, wrong: `${typed} 不是网站的地址；写成 --url https://news.example.cn` };
}
