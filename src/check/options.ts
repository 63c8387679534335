import { parseArgs } from 'node:util';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export type Options = {
  /** The folder of content; the project's own when it is left out. */
  content: string | undefined;
  format: Format;
  strict: boolean;
  watch: boolean;
  external: boolean;
  help: boolean;
};

export const USAGE = `npm run check -- [options]

  --watch           checks again whenever something in the folder changes
  --strict          fails on what is missing or doubtful too; for CI
  --external        fetches links to other sites, which otherwise nobody does
  --format=FORMAT   text, github (annotations of a workflow) or json
  --content=FOLDER  another folder than content/
  --help            says this`;

/** Options that are not understood; the message says which, and the usage. */
export class WrongOptions extends Error {}

/** Reads the command line. Throws WrongOptions. */
export function readOptions(args: string[]): Options {
  const values = parsed(args);
  const format = FORMATS.find((one) => one === (values.format ?? 'text'));
  if (!format) {
    throw new WrongOptions(`There is no format \`${values.format}\`.\n\n${USAGE}`);
  }
  return {
    content: values.content,
    format,
    strict: values.strict ?? false,
    watch: values.watch ?? false,
    external: values.external ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    const options = {
      watch: flag,
      strict: flag,
      external: flag,
      help: flag,
      format: text,
      content: text,
    };
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new WrongOptions(`${message.replace(/\.?$/, '.')}\n\n${USAGE}`);
  }
}
