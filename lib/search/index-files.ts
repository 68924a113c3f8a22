import { type Fold, readFold } from "./fold";
import {
  classesOf,
  type KeyTable,
  type Postings,
  partFile,
  partOf,
  readPart,
  readPostings,
} from "./key-table";
import { type ListedMonth, newestFile, type SearchList, storiesFile } from "./paths";
import { readStories, type StoriesFile } from "./stories-file";

/** The index's files, each loaded once. What failed is tried again when it is asked for again. */
export interface IndexFiles {
  /** Which stories of a table have a key. */
  postings(table: KeyTable, key: string): Promise<Postings>;
  stories(month: ListedMonth, file: number): Promise<StoriesFile>;
  newest(bundle: string): Promise<StoriesFile>;
}

/** `base`: the index's folder. `onFold` is told of the traditional characters that stories have which were read. */
export function indexFiles(
  base: string,
  { groups }: Pick<SearchList, "groups">,
  onFold: (fold: Fold) => void,
): IndexFiles {
  const classes = classesOf(groups);
  const parts = loadedOnce(base, readPart);
  const texts = loadedOnce(base, (text) => {
    const stories = readStories(text, readFold);
    onFold(stories.fold);
    return stories;
  });

  return {
    async postings(table, key) {
      const part = await parts(partFile(table, partOf(key, table.parts, classes)));
      return readPostings(part.get(key) ?? "");
    },
    stories: (month, file) => texts(storiesFile(month, file)),
    newest: (bundle) => texts(newestFile(bundle)),
  };
}

/** Loads files, each once, and reads them. */
function loadedOnce<T>(base: string, read: (text: string) => T): (file: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (file) => {
    const known = loaded.get(file);
    if (known) return known;
    const loading = fetchText(base + file).then(read);
    loaded.set(file, loading);
    loading.catch(() => loaded.delete(file));
    return loading;
  };
}

/** Asked for even where a host names no time: an old file would lack what is new, or has been corrected. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}
