/**
 * Asks every operation 500 times as everybody, and prints what went wrong: `npm run fuzz`. With a
 * path, only what begins so: `npm run fuzz -- /api/talks`. `POTLUCK_SEED` asks for other things.
 */
import { fuzzAll } from './run.ts';

const [start = '/'] = process.argv.slice(2);
const began = performance.now();
const report = await fuzzAll({
  count: Number(process.env.COUNT ?? 500),
  seed: Number(process.env.POTLUCK_SEED ?? 20_261),
  anew: true,
  isAsked: ({ path }) => path.startsWith(start),
  tell: ({ method, path }, { length }) =>
    process.stderr.isTTY && process.stderr.write(`\r\x1b[K${length} faults, ${method} ${path}`),
});
const { faults, never, operations, asked, fitting, slowest } = report;
for (const { what, asked, person } of faults.slice(0, 50)) {
  console.log(`${what.slice(0, 400)}\n  ${person || 'a visitor'}: ${asked.slice(0, 600)}`);
}
console.log(`${operations} operations, ${asked} requests, ${fitting} of them not refused`);
console.log(`never anything but refused: ${never.join(', ') || 'none'}`);
console.log(`slowest: ${Math.round(slowest.ms)} ms, ${slowest.path}`);
console.log(`${faults.length} faults in ${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = faults.length > 0 || slowest.ms > 2_000 ? 1 : 0;
