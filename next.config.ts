import { availableParallelism } from "node:os";
import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";

const root = import.meta.dirname;

/** What is rendered is an intermediate product: `lib/publish` finishes it into `dist/`, and says where the cache is. */
export default function config(phase: string): NextConfig {
  const building = phase === PHASE_PRODUCTION_BUILD;
  const cacheDir = process.env.NEWSPAPER_CACHE ?? path.join(root, ".cache");
  // The editors' desk shows pages beside a running `next dev`, from a folder of its own.
  const preview = building ? undefined : process.env.NEWSPAPER_PREVIEW;
  return {
    ...(building ? { distDir: path.join(path.relative(root, cacheDir), "next") } : {}),
    ...(preview === undefined ? {} : { distDir: preview }),
    // Pages for editors, `page.preview.tsx`, are there in `next dev` alone.
    pageExtensions: ["tsx", "ts", ...(building ? [] : ["preview.tsx", "preview.ts"])],
    trailingSlash: true,
    poweredByHeader: false,
    // What editors look at is their page, not a program's badge in its corner.
    devIndicators: false,
    images: { unoptimized: true },
    // Island bundling runs esbuild, whose binary Turbopack can't parse; jieba's dictionary is a file beside its module.
    serverExternalPackages: ["esbuild", "sharp", "@node-rs/jieba"],
    // Whatever the compiled templates could read from disk Next.js looks up for each of them, an archive's every file too:
    // a build has no use for the content's readers.
    turbopack: {
      root,
      ...(building ? { resolveAlias: { "@/lib/live/live-site": "./lib/live/no-live-site.ts" } } : {}),
    },
    // `npm test` runs tsc; a newsroom's publish should not wait for it.
    typescript: {
      ignoreBuildErrors: true,
      // Next.js writes the folder of its types into this file: the project's own stays as it is.
      ...(preview === undefined ? {} : { tsconfigPath: `${preview}.tsconfig.json` }),
    },
    // Render workers would read them at every start.
    enablePrerenderSourceMaps: false,
    experimental: {
      ...(preview === undefined ? {} : { lockDistDir: false }),
      inlineCss: true,
      cpus: availableParallelism(),
      // Payloads for Next.js's router, which `finish` takes out: measuring them was a third of a page's time.
      prefetchInlining: false,
      varyParams: false,
      optimisticRouting: false,
    },
  };
}
