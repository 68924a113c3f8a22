import { formatReport } from "@/lib/content/report";
import { sourceDigests } from "@/lib/publish/plan/sources";
import { type Published, publish } from "@/lib/publish/publish";
import type { Renderer } from "@/lib/publish/render/renderer";
import { ROOT } from "../command";

interface OwnPublish {
  contentDir: string;
  dist: string;
  cacheDir: string;
  renderer: Renderer;
  /** ISO moment; now, if it is not said. */
  now?: string;
  full?: boolean;
  /** Added to the digest of the templates, which then count as changed: nobody's files are touched for a measurement. */
  templates?: string;
}

/** A publish as `npm run build` makes it, for a measurement. Throws where nothing is published. */
export async function ownPublish({ templates = "", now, ...input }: OwnPublish): Promise<Published> {
  const result = await publish({
    ...input,
    root: ROOT,
    siteUrl: null,
    now: now ?? new Date().toISOString(),
    sources: async () => {
      const own = await sourceDigests(ROOT);
      return { ...own, templates: `${own.templates}${templates}` };
    },
  });
  if (!result.published) throw new Error(formatReport(result.problems));
  return result;
}
