import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SiteFile } from "../site-file";

const TEXT = /\.(?:html|js|css|xml|txt|svg|json|webmanifest)$/;
/** Below this a compressed copy saves no packet. Bytes. */
const WORTHWHILE = 512;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Brotli and gzip copies of a text file, for servers that send them as they are. */
export async function compressed({ path, content }: SiteFile): Promise<SiteFile[]> {
  if (!TEXT.test(path) || content.byteLength < WORTHWHILE) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  return [
    { path: `${path}.br`, content: br },
    { path: `${path}.gz`, content: gz },
  ];
}
