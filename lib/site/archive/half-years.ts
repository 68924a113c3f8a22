/** The moment, in milliseconds, at which the half-year after the one of a moment begins, in China; `further`: so many half-years later. */
export function nextHalfYear(at: number, further = 0): number {
  const china = new Date(at + CHINA);
  const half = china.getUTCMonth() < 6 ? 0 : 1;
  return Date.UTC(china.getUTCFullYear(), (half + 1 + further) * 6) - CHINA;
}

const CHINA = 8 * 3_600_000;

/**
 * Until when security.txt holds that is published at a moment: the end of the next half-year, less than a year ahead, as
 * RFC 9116 recommends, and the same for half a year.
 */
export const securityExpires = (at: number): string =>
  new Date(nextHalfYear(at, 1) + CHINA).toISOString().replace(/\.\d+Z$/, "+08:00");
