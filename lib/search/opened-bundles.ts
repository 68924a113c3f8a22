import type { OpenBundle } from "./pagefind";

/** Bundles of the index, each opened once. */
export interface OpenedBundles {
  open(name: string): Promise<OpenBundle>;
  /** A publish may have replaced the parts of a bundle since it was opened: what fails is tried once more, opened anew. */
  search<T>(name: string, search: (bundle: OpenBundle) => Promise<T>): Promise<T>;
}

/** `pagefind`: loads what opens them. */
export function openedBundles(pagefind: () => Promise<(name: string) => Promise<OpenBundle>>): OpenedBundles {
  const opened = new Map<string, Promise<OpenBundle>>();

  function open(name: string): Promise<OpenBundle> {
    const opening = opened.get(name) ?? pagefind().then((openBundle) => openBundle(name));
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  }

  return {
    open,
    async search(name, search) {
      try {
        return await search(await open(name));
      } catch {
        opened.delete(name);
      }
      try {
        return await search(await open(name));
      } catch (error) {
        opened.delete(name);
        throw error;
      }
    },
  };
}
