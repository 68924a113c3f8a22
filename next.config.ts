import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";

/** The export is an intermediate product: `lib/publish` finishes it into `dist/`. */
export default function config(phase: string): NextConfig {
  const building = phase === PHASE_PRODUCTION_BUILD;
  return {
    // With `output: "export"` `next dev` throws on unlisted paths instead of showing the 404 page.
    ...(building ? { output: "export", distDir: ".cache/export" } : {}),
    trailingSlash: true,
    poweredByHeader: false,
    images: { unoptimized: true },
    // Island bundling runs esbuild, whose binary Turbopack can't parse; jieba's dictionary is a file beside its module.
    serverExternalPackages: ["esbuild", "sharp", "@node-rs/jieba"],
    turbopack: { root: import.meta.dirname },
    // `npm test` runs tsc; a newsroom's publish should not wait for it.
    typescript: { ignoreBuildErrors: true },
    experimental: { inlineCss: true },
  };
}
