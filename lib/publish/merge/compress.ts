import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hasCopies, type SiteFile } from "../manifest/site-file";

/** A story's page is 7% larger than with quality 11, and takes a fortieth of the time: archives have 100,000 pages. */
const QUALITY = 9;
/** 64 KB, longer than nearly every page: the usual 4 MB take four times as long. */
const WINDOW_BITS = 16;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Brotli and gzip copies of a text file, for servers that send them as they are. */
export async function compressed({ path, content }: SiteFile): Promise<SiteFile[]> {
  if (!hasCopies(path, content.byteLength)) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  return [
    { path: `${path}.br`, content: br },
    { path: `${path}.gz`, content: gz },
  ];
}
