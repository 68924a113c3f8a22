/**
 * How long a test waits for what comes in its own time, a file noticed or a server begun: far longer than it takes, so that a slow machine
 * with other things to do only takes longer.
 */
export const PATIENCE = { timeout: 120_000 };
