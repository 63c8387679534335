import { join, relative, resolve } from 'node:path';
import { type Content, readContent } from '../content/read.ts';
import { mapOf } from '../content/site-map.ts';
import { type Answers, externalFaults } from './external.ts';
import { faultsIn, inOrder } from './faults.ts';
import { failed, type Reading, told } from './formats.ts';
import { type Options, readOptions, USAGE, WrongOptions } from './options.ts';
import { peopleFor } from './people.ts';
import { watchFolder } from './watch.ts';

/** `npm run check`: says what is wrong and what is missing in `content/`; fails on what is wrong. */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else await run(options);
} catch (error) {
  if (!(error instanceof WrongOptions)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(options: Options): Promise<void> {
  const folder = resolve(options.content ?? join(process.cwd(), 'content'));
  const answers: Answers = new Map();
  let before: Content | undefined;
  let last: string | undefined;
  const check = async () => {
    before = await readContent(folder, before);
    const reading = await judged(before, options, answers);
    const words = told(reading, options.format);
    // Whoever saves a file hears that it was seen, and the whole again only when it has changed.
    console.log(words === last ? words.split('\n').at(-1) : words);
    last = words;
    process.exitCode = failed(reading) ? 1 : 0;
  };
  if (!options.watch) return check();
  const survive = () =>
    check().catch((error: Error) => {
      console.error(`The folder could not be checked: ${error.message}`);
      last = undefined;
    });
  await survive();
  await watchFolder(folder, survive);
}

async function judged(content: Content, options: Options, answers: Answers): Promise<Reading> {
  const { people, notes } = await peopleFor(content.pages, process.env);
  const known = faultsIn({ content, map: mapOf(content) }, new Date(), people);
  const lost = options.external ? await externalFaults(content.pages, answers) : [];
  const faults = inOrder([...known, ...lost]);
  const folder = relative(process.cwd(), content.root).replaceAll('\\', '/');
  return { faults, notes, strict: options.strict, folder };
}
