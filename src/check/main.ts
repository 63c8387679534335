import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read.ts';
import { mapOf } from '../content/site-map.ts';
import { faultsIn } from './faults.ts';
import { report, summary } from './report.ts';

/** `npm run check`: says what is wrong and what is missing in `content/`; fails on what is wrong. */
const { values } = parseArgs({ options: { content: { type: 'string' } } });
const folder = resolve(values.content ?? join(process.cwd(), 'content'));
const content = await readContent(folder);
const faults = faultsIn({ content, map: mapOf(content) });

if (faults.length > 0) console.log(report(faults, relative(process.cwd(), folder)));
console.log(summary(faults));
if (faults.some(({ weight }) => weight === 'wrong')) process.exitCode = 1;
