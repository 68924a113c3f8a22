import { SiteUrl } from "@/lib/records/site";
import { complain, type Io } from "./io";
import type { Project } from "./project";

/** What every command that publishes takes. */
export interface PublishOptions {
  /** Renders everything. */
  full: boolean;
  /** Prints each page that is due, with the reason. */
  explain: boolean;
  /** The site's address, as typed. */
  url: string | null;
}

/** The site's address, as typed or as the environment has it; false where it is none, which is told. */
export function addressOf(
  { url }: Pick<PublishOptions, "url">,
  { siteUrl }: Pick<Project, "siteUrl">,
  io: Io,
): string | null | false {
  const address = url ?? siteUrl;
  const read = address === null ? null : SiteUrl.safeParse(address);
  if (read?.success !== false) return read?.data ?? null;
  complain(io, `${address} 不是网站的地址；写成 --url https://news.example.cn`);
  return false;
}
