import { createHash } from "node:crypto";

/** `sha256-…` of what a page has inlined, as a content security policy names it. */
export interface InlineHashes {
  styles: string[];
  scripts: string[];
}

/** The hashes of a finished page's styles and of its scripts that a policy governs: data blocks need none. */
export function inlineHashes(html: string): InlineHashes {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => hash(text ?? ""));
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ([, attributes, text]) =>
      /\ssrc=|type="application\/ld\+json"/.test(attributes ?? "") ? [] : [hash(text ?? "")],
  );
  return { styles, scripts };
}

const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
