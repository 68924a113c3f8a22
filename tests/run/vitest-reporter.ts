import path from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from "vitest/node";
import { ROOT } from "../command";
import { report } from "./events";

const fileOf = ({ moduleId }: TestModule) => path.relative(ROOT, moduleId);
const nameOf = ({ module, fullName }: TestCase | TestSuite) => `${fileOf(module)} › ${fullName}`;

/** Tells the runner of Vitest's files, and how its tests end; that they begin, announce.ts tells. */
export default class VitestEvents implements Reporter {
  onTestModuleQueued(module: TestModule): void {
    report({ event: "file-begin", file: fileOf(module) });
  }

  onTestModuleCollected(module: TestModule): void {
    report({ event: "planned", file: fileOf(module), tests: [...module.children.allTests()].length });
  }

  onTestModuleEnd(module: TestModule): void {
    if (module.errors().length > 0) report({ event: "error", name: fileOf(module) });
    report({ event: "file-end", file: fileOf(module) });
  }

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    report({ event: "end", id: test.id, name: nameOf(test), state: state === "pending" ? "failed" : state });
  }

  onTestSuiteResult(suite: TestSuite): void {
    if (suite.errors().length > 0) report({ event: "error", name: `${nameOf(suite)}, in a hook` });
  }

  onTestRunEnd(_: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const { message } of errors) report({ event: "error", name: message });
  }
}
