import { baidu, baiduEndpoint } from "@/lib/announce/baidu";
import type { Channel } from "@/lib/announce/channel";
import { INDEX_NOW, indexNow } from "@/lib/announce/index-now";
import { webSub } from "@/lib/announce/web-sub";
import { formatReport } from "@/lib/content/report";
import { SiteDraft } from "@/lib/content/schema/drafts";
import { readYaml } from "@/lib/content/settings/read-yaml";
import { indexNowKey } from "@/lib/site/pages/index-now-key";
import { urls } from "@/lib/site/urls";
import type { Settings } from "../environment";

export type Channels =
  /** `site.yml` can't be read. */
  | { kind: "bad"; report: string }
  | { kind: "channels"; siteUrl: string; channels: Channel[]; warnings: string[] };

/** Whom `site.yml` and the environment say to tell. */
export async function channelsOf({
  contentDir,
  siteUrl,
  indexNowEndpoint,
  baiduPush,
}: Settings): Promise<Channels> {
  const { value: written, problems } = await readYaml(contentDir, "site.yml", SiteDraft);
  if (!written) return { kind: "bad", report: formatReport(problems) };
  const site = siteUrl === null ? written : { ...written, url: new URL(siteUrl).origin };
  const channels: Channel[] = [];
  const warnings: string[] = [];
  const key = indexNowKey(site);
  if (key !== null)
    channels.push(
      indexNow({
        endpoint: indexNowEndpoint ?? INDEX_NOW,
        siteUrl: site.url,
        key,
        keyPath: urls.indexNowKey(),
      }),
    );
  if (site.baiduPush && baiduPush !== null) channels.push(baidu(baiduEndpoint(baiduPush, site.url)));
  else if (site.baiduPush) warnings.push(NO_TOKEN);
  if (site.hub) channels.push(webSub(site.hub));
  return { kind: "channels", siteUrl: site.url, channels, warnings };
}

const NO_TOKEN = `提醒 site.yml 写了 baiduPush，环境变量 NEWSPAPER_BAIDU_PUSH 里却没有密钥：没有向百度推送
    → 从百度搜索资源平台（普通收录，API 提交）复制接口调用地址，设成 NEWSPAPER_BAIDU_PUSH`;
