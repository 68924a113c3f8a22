import type { Content, FiledStory } from "@/lib/records/content";
import { canonicalAddress } from "@/lib/records/spelling";
import type { Withdrawn } from "@/lib/records/withdrawn";

/** What an editor means by an address. */
export type Meant =
  | { kind: "story"; story: FiledStory; isDraft: boolean }
  | { kind: "withdrawn"; withdrawn: Withdrawn }
  | { kind: "several"; file: string; urls: string[] }
  | { kind: "none"; typed: string; like: string[] };

/** How many addresses are offered where one leads to nothing. */
const OFFERED = 3;

/** Finds a story by its address, an old one, one copied from a browser, or its file. Drafts and what is yet to come are found, too. */
export function findStory(typed: string, content: Content): Meant {
  const drafts = content.drafts.map(({ story }) => story);
  const all = [...content.stories, ...drafts];
  const address = canonicalAddress(withoutOrigin(typed.trim(), content.site.url));
  const story = all.find((each) => each.url === address) ?? all.find(hasOld(address));
  if (story) return { kind: "story", story, isDraft: drafts.includes(story) };
  const withdrawn = content.withdrawn.find((each) => each.url === address || hasOld(address)(each));
  if (withdrawn) return { kind: "withdrawn", withdrawn };
  const ofFile = all.filter(({ files }) => files.some((file) => isFile(typed, file)));
  const [only, ...others] = ofFile;
  if (only && others.length === 0) return { kind: "story", story: only, isDraft: drafts.includes(only) };
  if (only) return { kind: "several", file: only.files[0] ?? "", urls: ofFile.map(({ url }) => url) };
  return { kind: "none", typed, like: likeThat(address ?? typed, all) };
}

const hasOld =
  (address: string | null) =>
  ({ aliases }: { aliases: readonly string[] }): boolean =>
    address !== null && aliases.includes(address);

/** `https://news.example.cn/2024/06/23/a/?x#y` → `/2024/06/23/a/`; so too of any other host. */
function withoutOrigin(typed: string, siteUrl: string): string {
  const path = typed.startsWith(siteUrl)
    ? typed.slice(siteUrl.length)
    : typed.replace(/^https?:\/\/[^/]+/, "");
  return path.replace(/[?#].*$/, "");
}

/** Files are written from the project's folder, or as the system's dialogue gives them: the content's own may have any name. */
const isFile = (typed: string, file: string): boolean => {
  const given = typed.trim().replaceAll("\\", "/");
  const within = file.replace(/^content\//, "");
  return given === within || given.endsWith(`/${within}`);
};

/** Addresses with the same last part, or of the same day. */
function likeThat(address: string, all: readonly FiledStory[]): string[] {
  const slug = address.split("/").filter(Boolean).at(-1) ?? "";
  const day = address.slice(0, "/2024/06/23/".length);
  const urls = all.map(({ url }) => url);
  const same = urls.filter((url) => slug !== "" && url.endsWith(`/${slug}/`));
  const near = urls.filter((url) => /^\/\d{4}\/\d\d\/\d\d\/$/.test(day) && url.startsWith(day));
  return [...new Set([...same, ...near])].slice(0, OFFERED);
}
