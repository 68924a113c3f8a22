/** Steps of gradient descent with a pace of its own for each weight (Kingma and Ba, 2015). */
export class Adam {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private steps = 0;

  /** `held`: what the weights are pulled back to, by `hold` times the distance (L2). */
  constructor(
    private readonly weights: Float64Array,
    private readonly held: Float64Array,
    private readonly hold: number,
  ) {
    this.mean = new Float64Array(weights.length);
    this.square = new Float64Array(weights.length);
  }

  /** One step against a gradient. */
  step(gradient: Float64Array, pace: number): void {
    this.steps += 1;
    const [first, second] = [1 - 0.9 ** this.steps, 1 - 0.999 ** this.steps];
    for (let i = 0; i < this.weights.length; i += 1) {
      const weight = this.weights[i] ?? 0;
      const slope = (gradient[i] ?? 0) + this.hold * (weight - (this.held[i] ?? 0));
      if (slope !== 0 || this.mean[i] !== 0) {
        const mean = 0.9 * (this.mean[i] ?? 0) + 0.1 * slope;
        const square = 0.999 * (this.square[i] ?? 0) + 0.001 * slope * slope;
        this.mean[i] = mean;
        this.square[i] = square;
        this.weights[i] = weight - (pace * (mean / first)) / (Math.sqrt(square / second) + 1e-6);
      }
    }
  }
}
