/** How often it is asked whether anything was heard. Milliseconds. */
const OFTEN = 1000;

/** Calls once nothing was heard for so long. */
export class SilenceWatch {
  wasSilent = false;
  private heardAt = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly limit: number,
    private readonly isHeard: () => boolean,
    private readonly onSilence: () => void,
  ) {
    this.timer = setInterval(() => this.look(), Math.min(OFTEN, limit / 4));
  }

  hear(): void {
    this.heardAt = performance.now();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    if (this.isHeard()) this.hear();
    if (performance.now() - this.heardAt < this.limit) return;
    this.wasSilent = true;
    this.stop();
    this.onSilence();
  }
}
