import { readManifest } from "@/lib/publish/known-site";
import { LEFT_BEHIND } from "@/lib/publish/manifest/manifest-files";

/** Whether readers have an address: that of a page, or an old one that leads to one. */
export async function hadByReaders(dist: string): Promise<(url: string) => boolean> {
  const { pages, files } = await readManifest(dist);
  const leadsOn = (url: string) => {
    const [hash = LEFT_BEHIND] = files[`${url.slice(1)}index.html`] ?? [];
    return hash !== LEFT_BEHIND;
  };
  return (url) => Object.hasOwn(pages, url) || leadsOn(url);
}
