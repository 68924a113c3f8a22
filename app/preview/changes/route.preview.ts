import { changes } from "@/lib/view";

/** What pages of `next dev` ask to know whether a file has changed. A build does not know files that end so. */
export const GET = async (): Promise<Response> =>
  new Response(await changes(), { headers: { "cache-control": "no-store" } });

export const dynamic = "force-dynamic";
