import { notFound } from "next/navigation";
import { bundleIsland, islandNames } from "../bundle-island";

export const dynamic = "force-static";

interface Context {
  params: Promise<{ file: string }>;
}

/** Says which files there are, for whoever wants all. */
const NAMES = "names.json";

/** `search.js`, … : one file for each island. */
export async function generateStaticParams() {
  const names = await islandNames(/* turbopackIgnore: true */ process.cwd());
  return names.map((name) => ({ file: `${name}.js` }));
}

/** The scripts of the interactive elements, bundled alike for `next dev` and for the export. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const names = await islandNames(/* turbopackIgnore: true */ process.cwd());
  if (file === NAMES) return Response.json(names.map((name) => `${name}.js`));
  const name = file.replace(/\.js$/, "");
  if (!names.includes(name)) notFound();
  return new Response(await bundleIsland(/* turbopackIgnore: true */ process.cwd(), name), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
}
