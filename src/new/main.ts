import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read.ts';
import { begun, type Kind, USAGE } from './begin.ts';

/** `npm run new -- playbook "Title"`: writes a file to begin with, and never over another. */
const text = { type: 'string' } as const;
const options = { area: text, owner: text, content: text };

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const folder = resolve(values.content ?? join(process.cwd(), 'content'));
  const [kind = '', ...words] = positionals;
  const asked = {
    kind: kind as Kind,
    title: words.join(' '),
    area: values.area,
    owner: values.owner,
  };
  const { path, text: skeleton, next } = begun(asked, await readContent(folder));
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, skeleton, { flag: 'wx' });
  console.log(
    `Wrote ${relative(process.cwd(), file)}\n${next.map((line) => `  ${line}`).join('\n')}`,
  );
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}

function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS') ? `${message.split('. ')[0]}.\n${USAGE}` : message;
}
