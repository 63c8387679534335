import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read.ts';
import { mapOf } from '../content/site-map.ts';
import { isWhole } from './coverage.ts';
import { coverageOn, originOf } from './from-content.ts';
import { report } from './report.ts';
import { ruleFileOf } from './rule-file.ts';

/**
 * `npm run alerts -- rules/*.yaml`: holds the alerts of rule files against the playbooks. Leaves
 * with 0 when all is well, 1 when something is to be mended, 2 when it could not look.
 */
const text = { type: 'string' } as const;
const USAGE =
  'npm run alerts -- <rule file, folder or pattern> … [--origin=https://…] [--format=text|json] [--content=<folder>]';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { content: text, format: text, origin: text },
    allowPositionals: true,
  });
  const { format = 'text', origin } = values;
  if (format !== 'text' && format !== 'json') throw new Error(`There is no format ${format}.`);
  if (origin && !URL.canParse(origin)) throw new Error(`${origin} is no address.`);
  const folder = resolve(values.content ?? join(process.cwd(), 'content'));
  const files = (positionals.length > 0 ? positionals : [join(folder, 'alerts')]).flatMap(filesAt);
  const content = await readContent(folder);
  const coverage = coverageOn(
    { content, map: mapOf(content) },
    files.map((file) => ruleFileOf(relative(process.cwd(), file), readFileSync(file, 'utf8'))),
    origin ? new URL(origin).origin : originOf(process.env),
  );
  const inFolder = relative(process.cwd(), folder);
  const gone = coverage.gone.map((claim) => ({ ...claim, path: join(inFolder, claim.path) }));
  const said = { ...coverage, gone };
  console.log(format === 'json' ? JSON.stringify(said, null, 2) : report(said));
  return isWhole(coverage) ? 0 : 1;
}

/** A file, every YAML below a folder, or what a pattern that the shell left alone means. */
function filesAt(given: string): string[] {
  const pattern = statSync(given, { throwIfNoEntry: false })?.isDirectory()
    ? join(given, '**/*.{yaml,yml}')
    : given;
  const found = globSync(pattern).toSorted();
  if (found.length === 0) throw new Error(`There is no rule file at ${given}.`);
  return found;
}
