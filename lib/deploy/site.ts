import { stat } from "node:fs/promises";
import { inside } from "@/lib/files/inside";
import { type Manifest, type Records, readRecords } from "@/lib/publish/manifest/manifest";
import { DeployFailed } from "./transport";

/** The site that is sent. */
export type Site = Records & { manifest: Manifest };

const NOT_PUBLISHED = "还没有发布过网站：先运行 npm run build";

export async function mustBePublished(dist: string): Promise<void> {
  if ((await readRecords(dist)).manifest === null) throw new DeployFailed(NOT_PUBLISHED);
}

/** The records of a site that is whole. */
export async function readSite(dist: string): Promise<Site> {
  const { manifest, ...records } = await readRecords(dist);
  if (!manifest) throw new DeployFailed(NOT_PUBLISHED);
  if (records.doubtful.length > 0)
    throw new DeployFailed("上一次发布没有完成，或正在进行：先运行 npm run build");
  return { ...records, manifest };
}

/** Bytes of a file of the site. */
export async function sizeOf(dist: string, file: string): Promise<number> {
  const found = await stat(inside(dist, file)).catch(() => null);
  if (!found?.isFile()) throw new DeployFailed(`dist 里少了 ${file}：先运行 npm run build -- --full`);
  return found.size;
}
