import type { Pattern } from "@/lib/records/address";
import { templateOf, urlIn } from "@/lib/site/routes/template";
import type { ViewKind, ViewOf } from "@/lib/site/routes/views";
import { paramsOf, viewOf } from "@/lib/view";

interface Context {
  params: Promise<Record<string, string>>;
}

/**
 * What Next.js asks of a file for programs, from its address, its kind of view and what makes text of that. A view that
 * is not there is a 404 in `next dev` and an empty file that finish discards.
 */
export function serveFile<Kind extends ViewKind>(
  address: Pattern,
  kind: Kind,
  type: string,
  render: (view: ViewOf<Kind>) => string | Uint8Array<ArrayBuffer> | Promise<string>,
) {
  const template = templateOf(address);
  return {
    params: () => paramsOf(template),
    GET: async (_request: Request, { params }: Context): Promise<Response> => {
      const view = await viewOf(kind, urlIn(address, template, await params));
      return new Response(view ? await render(view) : "", {
        status: view ? 200 : 404,
        headers: { "content-type": type.startsWith("application/epub") ? type : `${type}; charset=utf-8` },
      });
    },
  };
}
