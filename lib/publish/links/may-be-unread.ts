import path from "node:path";
import { LASTING } from "@/lib/records/address";
import { canonicalAddress } from "@/lib/records/spelling";
import { rowAt } from "@/lib/site/routes/routes";

/** Whether what stands at an address may be in one of the files that could not be read. */
export function mayBeUnread(written: string, unread: readonly string[]): boolean {
  if (unread.length === 0) return false;
  const address = canonicalAddress(written) ?? written;
  const [day, slug] = LASTING.story.read(address) ?? LASTING.page.read(address) ?? [];
  if (day === undefined) return rowAt(address)?.lasting === "list" || LASTING.issue.read(address) !== null;
  const digits = day.replaceAll("-", "");
  return unread.some((file) => {
    const name = path.posix.basename(file, ".md");
    if (name === slug) return true;
    // A printed page's file is named after its day, if an import made it.
    return (
      file.startsWith("content/pages/") &&
      (name.replace(/\D/g, "").startsWith(digits) || !/\d{8}/.test(name.replace(/\D/g, "")))
    );
  });
}
