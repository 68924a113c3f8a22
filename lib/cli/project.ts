import path from "node:path";

/** Where the editor stood when the command was given: npm runs scripts in the project's folder. */
export function callersFolder(script: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  return (npm_lifecycle_event === script && INIT_CWD) || process.cwd();
}

/** The project's folder and what the environment says of it: read here, passed in everywhere else. */
export function projectFromEnvironment() {
  const root = path.resolve(import.meta.dirname, "..", "..");
  return {
    root,
    contentDir: path.resolve(process.env.NEWSPAPER_CONTENT ?? path.join(root, "content")),
    dist: path.resolve(process.env.NEWSPAPER_DIST ?? path.join(root, "dist")),
    cacheDir: path.resolve(process.env.NEWSPAPER_CACHE ?? path.join(root, ".cache")),
    siteUrl: process.env.SITE_URL || null,
    /** Where a publish leaves its figures, if anywhere. */
    report: process.env.NEWSPAPER_REPORT || null,
  };
}
