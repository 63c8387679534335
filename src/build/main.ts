import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '../../api/cannot-start.ts';
import { report, summary, wrongOnes } from '../check/report.ts';
import { buildSite, UnmadePage, WrongContent } from './build-site.ts';
import { compileService } from './compile-service.ts';

/** `npm run build`, with other folders by `-- --content <folder> --dist <folder> --cache <folder>`. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { content: text, dist: text, cache: text } });
const root = process.cwd();
const content = resolve(values.content ?? join(root, 'content'));

try {
  const compiling = compileService(root);
  const { faults, untold, stages, files, offline } = await buildSite({
    root,
    content,
    dist: resolve(values.dist ?? join(root, 'dist')),
    ...(values.cache && { cache: resolve(values.cache) }),
  });
  await compiling;
  const times = stages.map(([name, took]) => `${name} ${(took / 1_000).toFixed(1)} s`);
  console.log(`Built ${files} files: ${times.join(', ')}.\n${offline}\n${summary(faults)}`);
  if (untold) console.warn(`No page says when it was last edited: ${untold}.`);
} catch (error) {
  if (error instanceof WrongContent) {
    console.error(report(wrongOnes(error.faults), relative(root, content)));
    console.error(summary(error.faults));
  } else if (error instanceof CannotStart || error instanceof UnmadePage) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  console.error('Nothing was built. What was built before stands as it was.');
  process.exitCode = 1;
}
