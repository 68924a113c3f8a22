/** A file that was dropped or chosen, and its path from the folder in which it lies. */
export interface Dropped {
  name: string;
  file: File;
}

/** What was dropped, folders with all that is in them; hidden files are left out. */
export async function filesOf(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files].map((file) => ({ name: file.name, file }));
  return entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : plain;
}

/** What was chosen, of a folder with the way to each. */
export const chosenFiles = (list: FileList | null): Dropped[] =>
  [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !isHidden(name));

const isHidden = (name: string): boolean => name.split("/").some((part) => part.startsWith("."));

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isHidden(name)) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Dropped[] = [];
  // A folder gives its entries a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
