import path from "node:path";

/** The project's folder and what the environment says of it: read here, passed in everywhere else. */
export function projectFromEnvironment() {
  const root = path.resolve(import.meta.dirname, "..", "..");
  return {
    root,
    contentDir: path.resolve(process.env.NEWSPAPER_CONTENT ?? path.join(root, "content")),
    dist: path.resolve(process.env.NEWSPAPER_DIST ?? path.join(root, "dist")),
    siteUrl: process.env.SITE_URL || null,
  };
}
