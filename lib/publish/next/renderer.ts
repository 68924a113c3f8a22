import type { Renderer } from "../render/renderer";
import { compileTemplates } from "./compile";
import { generate } from "./generate";
import { renderedIslands, renderedPage } from "./output";

/** Pages rendered by one run of Next.js: more would take more memory. */
const AT_ONCE = 2500;

/** Renders with the templates in `app/` of the project at `root`; `cacheDir` is inside it, as Next.js wants it. */
export const nextRenderer = ({ root, cacheDir }: { root: string; cacheDir: string }): Renderer => ({
  async compile(templates) {
    const compiled = await compileTemplates(root, cacheDir, templates);
    return {
      atOnce: AT_ONCE,
      async render(routes, onPages) {
        await generate(routes, { root, cacheDir, compiled, onPages });
        return {
          page: (url) => renderedPage(cacheDir, url),
          islands: await renderedIslands(cacheDir),
        };
      },
    };
  },
});
