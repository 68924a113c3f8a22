import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { projectFromEnvironment } from "@/lib/cli/project";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";

/** Where the served site's address is left for the workers. */
export const ADDRESS = "NEWSPAPER_TEST_ADDRESS";

/** Serves the built site, on any free port, with the server of `npm start`. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const { dist } = projectFromEnvironment(process.env, process.cwd());
  if (!existsSync(path.join(dist, "index.html"))) {
    throw new Error(`No site in ${dist}: run npm run build, or npm test, which builds one of its own`);
  }
  const server = await serve(dist, 0);
  process.env[ADDRESS] = `http://localhost:${(server.address() as AddressInfo).port}`;
  return () => closeServer(server, 0);
}
