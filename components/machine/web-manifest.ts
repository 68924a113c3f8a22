import { PAPER } from "@/lib/site/frame/colours";
import type { WebManifestView } from "@/lib/site/pages/web-manifest";
import { urls } from "@/lib/site/urls";

/**
 * The web app manifest. `minimal-ui`: a reader of a newspaper wants to go back, to load anew, and to see and pass on an
 * address, all of which a window without the browser's own buttons takes away.
 */
export function renderWebManifest({ name, shortName, description, icon }: WebManifestView): string {
  const drawing = { src: "/icon.svg", type: "image/svg+xml", sizes: "any" };
  return JSON.stringify({
    id: urls.front(),
    name,
    short_name: shortName,
    description,
    lang: "zh-CN",
    dir: "ltr",
    start_url: urls.front(),
    scope: urls.front(),
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    categories: ["news"],
    icons: [
      ...(icon === "svg" ? [drawing] : []),
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/icon-maskable.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  });
}
