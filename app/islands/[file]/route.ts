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

/**
 * In `next dev` React takes the page over, and complains of elements that a script has changed before: so a script waits until it has, or for as
 * long as a reader would. Published pages have no React.
 */
const AFTER_REACT = `{
  const end = Date.now() + 10_000;
  const isTaken = () => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactProps"));
  while (!isTaken() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
`;
const isDev = process.env.NODE_ENV === "development";

/** The scripts of the interactive elements, bundled alike for `next dev` and for the export. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const names = await islandNames(/* turbopackIgnore: true */ process.cwd());
  if (file === NAMES) return Response.json(names.map((name) => `${name}.js`));
  const name = file.replace(/\.js$/, "");
  if (!names.includes(name)) notFound();
  const script = await bundleIsland(/* turbopackIgnore: true */ process.cwd(), name);
  return new Response(isDev ? AFTER_REACT + script : script, {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
}
