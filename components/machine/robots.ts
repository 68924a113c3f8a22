import type { RobotsView } from "@/lib/site/pages/robots";

/** Everything may be read; search results are made in the browser and have nothing for a crawler. */
export const renderRobots = ({ sitemap }: RobotsView): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
