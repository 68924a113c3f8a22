import type { Address, Pattern } from "@/lib/records/address";
import type { Archive } from "../archive/archive";
import { type ListInput, type ListView, listInputs, listView } from "../pages/list";
import { type WithdrawnView, withdrawnView } from "../pages/withdrawn";
import { type Facts, type FileKind, type Row, type RowSource, row, type TestPage } from "./row";

type Source<Subject, View extends object> = Omit<RowSource<Subject, View>, keyof Facts | "indexed"> &
  Partial<Pick<RowSource<Subject, View>, keyof Facts | "indexed">> & { test: TestPage };

/** Pages for readers. */
export const pages = <Subject, View extends object>(
  address: Pattern,
  source: Source<Subject, View>,
): Row<View> =>
  row(address, { file: "page", lasting: "for ever", offline: "read", indexed: () => true, ...source });

/** A page of which there is one. */
export const page = <View extends object>(
  address: Address<readonly []>,
  source: Omit<Source<null, View>, "every" | "at" | "view"> & { view: (archive: Archive) => View | null },
): Row<View> => pages(address, { every: () => [null], at: () => address(), ...source });

/** Lists of stories, which may become empty. */
export const lists = <Subject>(
  address: Pattern,
  {
    list,
    ...source
  }: Omit<Source<Subject, ListView>, "view" | "inputs"> & {
    list: (archive: Archive, subject: Subject) => ListInput | null;
  },
): Row<ListView> =>
  pages(address, {
    lasting: "list",
    inputs: (archive, subject) => {
      const input = list(archive, subject);
      return input ? listInputs(input) : {};
    },
    view: (archive, subject) => {
      const input = list(archive, subject);
      return input && listView(archive, input);
    },
    ...source,
  });

/** What stands at an address of something that is gone. */
export const gone = (address: Pattern): Row<WithdrawnView> =>
  pages(address, {
    every: ({ withdrawn }) => withdrawn.filter(({ url }) => address.read(url) !== null),
    at: ({ url }) => url,
    view: withdrawnView,
    indexed: () => false,
    test: { state: "story that was taken down" },
  });

/** Files that programs read. */
export const files = <Subject, View extends object>(
  file: FileKind,
  address: Pattern,
  source: Omit<Source<Subject, View>, "test">,
): Row<View> =>
  row(address, {
    file,
    lasting: file === "feed" ? "feed" : "for ever",
    offline: "never",
    indexed: () => false,
    test: null,
    ...source,
  });

/** A file of which there is one. */
export const file = <View extends object>(
  kind: FileKind,
  address: Address<readonly []>,
  source: Omit<Source<null, View>, "every" | "at" | "view" | "inputs" | "test"> & {
    view: (archive: Archive) => View | null;
    inputs?: RowSource<null, View>["inputs"];
  },
): Row<View> => files(kind, address, { every: () => [null], at: () => address(), ...source });
