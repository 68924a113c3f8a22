/** Steps of gradient descent with a pace of its own for each weight (Kingma and Ba, 2015), and the mean of the last weights. */
export class Adam {
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private readonly sum: Float64Array;
  private steps = 0;
  private summed = 0;

  /** `held`: what the weights are pulled back to, by `hold` times the distance (L2). */
  constructor(
    private readonly weights: Float64Array,
    private readonly held: Float64Array,
    private readonly hold: number,
  ) {
    this.mean = new Float64Array(weights.length);
    this.square = new Float64Array(weights.length);
    this.sum = new Float64Array(weights.length);
  }

  /** One step against a gradient. `counts`: whether the weights after it count in the mean. */
  step(gradient: Float64Array, pace: number, counts: boolean): void {
    this.steps += 1;
    const [first, second] = [1 - 0.9 ** this.steps, 1 - 0.999 ** this.steps];
    if (counts) this.summed += 1;
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
      if (counts) this.sum[i] = (this.sum[i] ?? 0) + (this.weights[i] ?? 0);
    }
  }

  /** The mean of the weights that count: it varies less with the last pages than the last weights. */
  average(): Float64Array {
    return this.summed === 0 ? this.weights : this.sum.map((each) => each / this.summed);
  }
}
