import type { Renderer } from "../render/renderer";
import { compileTemplates } from "./compile";
import { generate } from "./generate";
import { renderedIslands, renderedPage } from "./output";

/** How many pages one run of Next.js renders: more would take more memory. */
const PAGES_A_RUN = 2500;

/** Renders with the templates in `app/` of the project at `root`; `cacheDir` is inside it, as Next.js wants it. */
export const nextRenderer = ({ root, cacheDir }: { root: string; cacheDir: string }): Renderer => ({
  async compile(templates) {
    const compiled = await compileTemplates(root, cacheDir, templates);
    return {
      atOnce: PAGES_A_RUN,
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
