import { CannotStart } from './cannot-start.ts';
import { start } from './start.ts';

try {
  const running = await start(process.env);
  console.log(`Potluck is at ${running.origin}`);
  if (running.demo) {
    console.log(
      'THIS IS A DEMO: whoever opens it can sign in as anyone. It listens on loopback only.',
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second one ends the process at once, for those who do not want to wait.
    process.once(signal, () => void running.stop().then(() => process.exit()));
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`Potluck cannot start.\n${error.message}`);
  process.exit(1);
}
