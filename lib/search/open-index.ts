import type { IndexFiles } from "./index-files";
import type { SearchList } from "./paths";

/** What there is to search, and its files. */
interface ListedIndex {
  list: SearchList;
  files: IndexFiles;
}

interface IndexOptions {
  /** What there is to search, now. */
  loadList: () => Promise<SearchList>;
  filesOf: (list: SearchList) => IndexFiles;
}

/** An index as it is listed, and as it is listed anew after a publish replaced it. */
export function openIndex(list: SearchList, { loadList, filesOf }: IndexOptions) {
  let index: ListedIndex = { list, files: filesOf(list) };
  let listing: Promise<void> | undefined;
  return {
    now: () => index,
    /** Once for all that failed meanwhile. */
    listAnew(): Promise<void> {
      listing ??= loadList()
        .then((fresh) => {
          index = { list: fresh, files: filesOf(fresh) };
        })
        .finally(() => {
          listing = undefined;
        });
      return listing;
    },
  };
}
