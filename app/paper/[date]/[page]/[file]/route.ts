import { paramsOf, pdfAt } from "@/lib/view";

export const dynamic = "force-static";

/** For `next dev` only: a publish copies the PDFs of pages itself. */
export const generateStaticParams = () => paramsOf("/paper/[date]/[page]/[file]");

export async function GET(_request: Request, { params }: { params: Promise<Record<string, string>> }) {
  const { date, page, file } = await params;
  const bytes = await pdfAt(`/paper/${date}/${page}/${file}`);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/pdf" } });
}
