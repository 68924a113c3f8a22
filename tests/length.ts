/** The environment variable that `npm run test:nightly` sets, and the value that asks for everything at length. */
export const LENGTH_VARIABLE = "NEWSPAPER_TEST_LENGTH";
export const NIGHTLY = "nightly";

/** Whether the tests may take hours instead of minutes. */
export const isNightly = (): boolean => process.env[LENGTH_VARIABLE] === NIGHTLY;

/** How many random cases a property is tried with: few in `npm test`, many at night. */
export const runs = (usual = 10, nightly = 2000): number => (isNightly() ? nightly : usual);
