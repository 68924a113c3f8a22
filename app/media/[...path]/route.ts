import { mediaAt, paramsOf } from "@/lib/view";

export const dynamic = "force-static";

/** For `next dev` only: a publish copies `content/media/` itself. */
export const generateStaticParams = async () =>
  (await paramsOf("/media/[...path]")).map(({ path = "" }) => ({ path: [path] }));

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  const file = await mediaAt(path);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), { headers: { "content-type": file.type } });
}
