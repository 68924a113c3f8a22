/** The tag of tests that only `npm run test:nightly` runs: see playwright.config.ts. */
export const AT_LENGTH = { tag: "@at-length" };
