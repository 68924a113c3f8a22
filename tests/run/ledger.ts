import type { TestEvent } from "./events";
import type { Tally } from "./tally";

type State = Extract<TestEvent, { event: "end" }>["state"];

/** What is known of a step's tests: which are running, how those ended that did, and how many there are. */
export class Ledger {
  private readonly openFiles = new Set<string>();
  /** Tests of each file; unknown until it is loaded. */
  private readonly planned = new Map<string, number | null>();
  private readonly openTests = new Map<string, { file: string; name: string }>();
  private readonly ended = new Map<string, { name: string; state: State }>();
  private readonly errors: string[] = [];

  note(happened: TestEvent): void {
    switch (happened.event) {
      case "file-begin":
        this.openFiles.add(happened.file);
        this.planned.set(happened.file, null);
        return;
      case "planned":
        this.planned.set(happened.file, happened.tests);
        return;
      case "file-end":
        this.openFiles.delete(happened.file);
        // A file that could not be loaded has no tests; its error counts.
        this.planned.set(happened.file, this.planned.get(happened.file) ?? 0);
        return;
      case "begin":
        this.openTests.set(happened.id, happened);
        return;
      case "over":
        this.openTests.delete(happened.id);
        return;
      case "end":
        this.openTests.delete(happened.id);
        this.ended.set(happened.id, happened);
        return;
      case "error":
        this.errors.push(happened.name);
        return;
      default:
        happened satisfies never;
    }
  }

  /** The tests that are running, and the files that are being loaded, whose hooks run, or that say nothing of their tests. */
  running(): string[] {
    const tests = [...this.openTests.values()];
    const files = [...this.openFiles].filter((file) => tests.every((test) => test.file !== file));
    return [...tests.map(({ name }) => name), ...files];
  }

  /** Tests that were planned and have not begun, or of whose end nothing is known. A file that was not loaded is one. */
  untold(): number {
    const planned = [...this.planned.values()].reduce<number>((total, tests) => total + (tests ?? 1), 0);
    return Math.max(0, planned - this.ended.size - this.openTests.size);
  }

  /** What failed, by name: tests, hooks, files, and what began and did not end. */
  failures(): string[] {
    const tests = [...this.ended.values()].filter(({ state }) => state === "failed");
    return [...tests.map(({ name }) => name), ...this.errors, ...this.running()];
  }

  /** A test that was not run has not passed: it counts as failed. */
  tally(): Tally {
    const states = [...this.ended.values()].map(({ state }) => state);
    const count = (wanted: State) => states.filter((state) => state === wanted).length;
    const unfinished = this.openTests.size + this.untold();
    return {
      passed: count("passed"),
      failed: count("failed") + this.errors.length + unfinished,
      skipped: count("skipped"),
    };
  }
}
