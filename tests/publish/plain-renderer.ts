import type { RenderedPage, Renderer } from "@/lib/publish/render/renderer";
import type { Route } from "@/lib/site/routes/routes";

const ISLAND = "islands/plain.js";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Stands for Next.js where a test is about what is published and when, not about how pages look: a page is its view as
 * JSON, with a link to each address in it.
 */
export const plainRenderer = (): Renderer => ({
  async compile(templates) {
    return {
      islands: [{ path: ISLAND, content: bytesOf(`/* ${templates} */`) }],
      async render(routes, onPage) {
        for (const route of routes) await onPage(route, pageOf(route, templates));
      },
    };
  },
  close: async () => {},
  prepare: () => {},
  begin: () => {},
});

function pageOf({ url, template, view: make }: Route, templates: string): RenderedPage {
  const view = make();
  if (!view) throw new Error(`No view for ${url}, which the routes list`);
  // As React does it: a `<` in the file always begins a tag.
  const json = JSON.stringify({ url, template, templates, view }).replaceAll("<", "\\u003c");
  if (!url.endsWith("/") && !url.endsWith(".html")) return { kind: "file", content: bytesOf(json) };
  const links = addressesIn(view).map((address) => `<a href="${address}"></a>`);
  const script = `<script type="module" src="/${ISLAND}"></script>`;
  const head = `<meta charset="utf-8"><title>${template}</title><style>/* ${templates} */</style>${script}`;
  return {
    kind: "html",
    html: `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${links.join("")}<pre>${json}</pre></body></html>`,
  };
}

/** The addresses of the site's pages that a view leads to, each once. */
function addressesIn(view: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(view, (_name, value: unknown) => {
    if (typeof value === "string" && ADDRESS.test(value)) found.add(value);
    return value;
  });
  return [...found];
}

/** A page of the site, without a query. */
const ADDRESS = /^\/(?:[\w.%-]+\/)*$/;
