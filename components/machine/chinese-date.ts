const HOURS = 8;
const HOUR = 3_600_000;

/** A moment that names itself in Chinese time, in the form of feeds (RFC 822): the days of a paper are those of its readers. */
export class ChineseDate extends Date {
  override toUTCString(): string {
    const shifted = new Date(this.getTime() + HOURS * HOUR);
    return shifted.toUTCString().replace("GMT", "+0800");
  }

  /** The same in that of RFC 3339. */
  override toISOString(): string {
    return new Date(this.getTime() + HOURS * HOUR).toISOString().replace(/\.\d+Z$/, "+08:00");
  }
}
