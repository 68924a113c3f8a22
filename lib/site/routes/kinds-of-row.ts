import type { Address, Pattern } from "@/lib/records/address";
import type { Archive } from "../archive/archive";
import { FEED_FORMATS, type FeedFormat } from "../feed-urls";
import type { FeedView } from "../pages/feed";
import { type ListInput, type ListView, listInputs, listView } from "../pages/list";
import { type WithdrawnView, withdrawnView } from "../pages/withdrawn";
import { newestChange } from "../story/changes";
import {
  type FeedFile,
  type FileKindName,
  type RouteFacts,
  type Row,
  type RowSource,
  row,
  type TestPage,
} from "./row";

type PageSource<Subject, View extends object> = Omit<RowSource<Subject, View>, keyof RouteFacts | "indexed"> &
  Partial<Pick<RowSource<Subject, View>, keyof RouteFacts | "indexed">> & { test: TestPage };

/** Pages for readers. */
export const pages = <Subject, View extends object>(
  address: Pattern,
  source: PageSource<Subject, View>,
): Row<View> =>
  row(address, { file: "page", lasting: "for ever", offline: "read", indexed: () => true, ...source });

/** A page of which there is one. */
export const page = <View extends object>(
  address: Address<readonly []>,
  source: Omit<PageSource<null, View>, "every" | "at" | "view"> & { view: (archive: Archive) => View | null },
): Row<View> => pages(address, { every: () => [null], at: () => address(), ...source });

/** Lists of stories, which may become empty. */
export const lists = <Subject>(
  address: Pattern,
  {
    list,
    ...source
  }: Omit<PageSource<Subject, ListView>, "view" | "inputs"> & {
    list: (archive: Archive, subject: Subject) => ListInput | null;
  },
): Row<ListView> =>
  pages(address, {
    lasting: "list",
    inputs: (archive, subject, onModified) => {
      const input = list(archive, subject);
      // Sitemaps will ask, and the list would be put together once more.
      onModified(newestChange(input?.shown ?? [], archive.changed));
      return input ? listInputs(input) : {};
    },
    view: (archive, subject) => {
      const input = list(archive, subject);
      return input && listView(archive, input);
    },
    modified: (archive, subject) => newestChange(list(archive, subject)?.shown ?? [], archive.changed),
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
  file: FileKindName,
  address: Pattern,
  source: Omit<PageSource<Subject, View>, "test">,
): Row<View> =>
  row(address, {
    file,
    lasting: "for ever",
    offline: "never",
    indexed: () => false,
    test: null,
    ...source,
  });

/** A feed in each of its forms, which all say the same. */
export const feeds = <Where extends Pattern, Subject>(
  addresses: Readonly<Record<FeedFormat, Where>>,
  at: (address: Where, subject: Subject) => string,
  source: Omit<PageSource<Subject, FeedView>, "test" | "at">,
): Row<FeedView>[] => {
  const view = madeOnce(source.view);
  return FEED_FORMATS.map((format) =>
    files(FEED_FILES[format], addresses[format], {
      ...source,
      view,
      at: (subject) => at(addresses[format], subject),
      lasting: "feed",
    }),
  );
};

type MakeView<Subject, View extends object> = RowSource<Subject, View>["view"];

/** Makes a view once for those who ask for it one after the other, as the forms of a feed do: it has thirty stories in full. */
function madeOnce<Subject, View extends object>(make: MakeView<Subject, View>): MakeView<Subject, View> {
  let last: { archive: WeakRef<Archive>; subject: Subject; view: WeakRef<View> } | null = null;
  return (archive, subject, listed) => {
    const known = last?.subject === subject && last.archive.deref() === archive && last.view.deref();
    if (known) return known;
    const view = make(archive, subject, listed);
    last = view && { archive: new WeakRef(archive), subject, view: new WeakRef(view) };
    return view;
  };
}

const FEED_FILES: Readonly<Record<FeedFormat, FeedFile>> = { rss: "feed", atom: "atom", json: "jsonFeed" };

/** A file of which there is one. */
export const file = <View extends object>(
  kind: FileKindName,
  address: Address<readonly []>,
  source: Omit<PageSource<null, View>, "every" | "at" | "view" | "inputs" | "test"> & {
    view: (archive: Archive) => View | null;
    inputs?: RowSource<null, View>["inputs"];
  },
): Row<View> => files(kind, address, { every: () => [null], at: () => address(), ...source });
