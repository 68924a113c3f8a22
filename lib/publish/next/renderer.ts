import { ISLANDS } from "../manifest/site-file";
import { type Renderer, RenderFailed } from "../render/renderer";
import { compileTemplates, forgetCompiled } from "./compile";
import { RenderThreads } from "./threads";

/** Renders with the templates in `app/` of the project at `root`; `cacheDir` is inside it, as Next.js wants it. */
export function nextRenderer({ root, cacheDir }: { root: string; cacheDir: string }): Renderer {
  const threads = new RenderThreads(root, cacheDir);
  /** The digest of the templates that the threads have loaded. */
  let loaded: string | null = null;
  return {
    async compile(templates) {
      if (loaded !== templates) await threads.close();
      const { islands } = await compileTemplates(root, cacheDir, templates);
      loaded = templates;
      return {
        islands: Object.entries(islands).map(([name, text]) => ({
          path: `${ISLANDS}/${name}`,
          content: Buffer.from(text),
        })),
        async render(routes, onPage) {
          try {
            await threads.render(routes, onPage);
          } catch (error) {
            await threads.close();
            if (error instanceof RenderFailed) await forgetCompiled(cacheDir);
            throw error;
          }
        },
      };
    },
    close: () => threads.close(),
  };
}
