import type { Archive } from "../archive/archive";
import { urls } from "../urls";

export interface RobotsView {
  kind: "robots";
  sitemap: string;
}

export function robotsView({ site }: Archive): RobotsView {
  return { kind: "robots", sitemap: site.url + urls.sitemap() };
}
