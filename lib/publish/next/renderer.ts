import { ISLANDS } from "../manifest/site-file";
import { type Renderer, RenderFailed } from "../render/renderer";
import { compileTemplates, forgetCompiled, isCompiled } from "./compile";
import { cacheWithin } from "./output";
import { keepRehearsal, lastRehearsal, Rehearsal } from "./rehearsal";
import { RenderThreads } from "./threads";

/** Renders with the templates in `app/` of the project at `root`. */
export function nextRenderer(project: { root: string; cacheDir: string }): Renderer {
  const { root } = project;
  const cacheDir = cacheWithin(root, project.cacheDir);
  const threads = new RenderThreads(root, cacheDir);
  /** The digest of the templates that the threads have loaded. */
  let loaded: string | null = null;
  /** What `prepare` has begun. */
  let preparing = Promise.resolve();
  const prepare = async (templates: string) => {
    if (loaded === templates || !(await isCompiled(cacheDir, templates))) return;
    await threads.close();
    loaded = templates;
    threads.start(await lastRehearsal(cacheDir, templates));
  };
  return {
    prepare(templates) {
      threads.forgetBegun();
      preparing = preparing.then(() => prepare(templates)).catch(() => {});
    },
    begin: (route) => threads.begin(route),
    async compile(templates) {
      await preparing;
      if (loaded !== templates) await threads.close();
      const { islands } = await compileTemplates(root, cacheDir, templates);
      loaded = templates;
      return {
        islands: Object.entries(islands).map(([name, text]) => ({
          path: `${ISLANDS}/${name}`,
          content: Buffer.from(text),
        })),
        async render(routes, onPage) {
          const rehearsal = new Rehearsal();
          try {
            await threads.render(routes, onPage, (asked) => rehearsal.add(asked));
          } catch (error) {
            await threads.close();
            if (error instanceof RenderFailed) await forgetCompiled(cacheDir);
            throw error;
          }
          // All is rendered: without one the next publish begins as the first did.
          if (routes.length > 0) await keepRehearsal(cacheDir, templates, rehearsal).catch(() => {});
        },
      };
    },
    async close() {
      await preparing;
      await threads.close();
    },
  };
}
