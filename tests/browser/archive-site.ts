import { cp, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFromEnvironment } from "@/lib/cli/project";
import { serve } from "@/lib/publish/serving/serve";
import { planBundles } from "@/lib/search/bundles";
import type { NamedPage } from "@/lib/search/names";
import { SEARCH_FOLDER } from "@/lib/search/paths";
import type { SearchRecord } from "@/lib/search/record";
import { writeSearch } from "../unit/search/write-search";

export interface ArchiveSite {
  url: string;
  close(): Promise<void>;
}

/** The built site with the index of other stories, served as `npm start` serves it: an archive larger than `content/`. */
export async function serveArchive(
  records: SearchRecord[],
  names: readonly NamedPage[] = [],
): Promise<ArchiveSite> {
  const { dist } = projectFromEnvironment(process.env, process.cwd());
  const folder = await mkdtemp(path.join(tmpdir(), "newspaper-archive-"));
  await cp(dist, folder, { recursive: true, filter: (source) => path.basename(source) !== SEARCH_FOLDER });
  await writeSearch(planBundles(records), folder, names);
  const server = await serve(folder, 0);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
