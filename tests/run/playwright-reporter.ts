import path from "node:path";
import type { FullConfig, Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { ROOT } from "../command";
import { report } from "./events";

const fileOf = ({ location }: TestCase) => path.relative(ROOT, location.file);
/** The titles of what it stands in, but for the root's, which has none. */
const nameOf = (test: TestCase) => test.titlePath().filter(Boolean).join(" › ");

const STATES = { expected: "passed", skipped: "skipped", unexpected: "failed", flaky: "failed" } as const;

/** Tells the runner which of Playwright's tests are running and how they end. */
export default class PlaywrightEvents implements Reporter {
  onBegin(_: FullConfig, suite: Suite): void {
    const files = new Map<string, number>();
    for (const { location } of suite.allTests())
      files.set(location.file, (files.get(location.file) ?? 0) + 1);
    for (const [file, tests] of files) report({ event: "planned", file: path.relative(ROOT, file), tests });
  }

  onTestBegin(test: TestCase): void {
    report({ event: "begin", id: test.id, file: fileOf(test), name: nameOf(test) });
  }

  onTestEnd(test: TestCase): void {
    report({ event: "end", id: test.id, name: nameOf(test), state: STATES[test.outcome()] });
  }

  onError({ message }: TestError): void {
    report({ event: "error", name: message ?? "an error outside of tests" });
  }

  printsToStdio(): boolean {
    return false;
  }
}
