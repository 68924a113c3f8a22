import { paramsOf, variantOf } from "@/lib/view";

export const dynamic = "force-static";

/** For `next dev` only: a publish makes the pictures itself. */
export const generateStaticParams = async () =>
  (await paramsOf("/pictures/[...path]")).map(({ path = "" }) => ({ path: [path] }));

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const found = await variantOf((await params).path.map(decodeURIComponent).join("/"));
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), { headers: { "content-type": found.type } });
}
