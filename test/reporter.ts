import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that other programs can read: `312 passed, 0 failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    for (const one of tests.filter((each) => each.diagnostic()?.flaky)) {
      console.log(`Passed only when tried again: ${one.module.relativeModuleId} > ${one.fullName}`);
      for (const { message } of one.result().errors ?? []) console.log(`  ${firstLine(message)}`);
    }
    const states = tests.map((one) => one.result().state);
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    // A file that does not even load has no test that could fail.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`\n${passed} passed, ${failed + broken + unhandled.length} failed`);
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
