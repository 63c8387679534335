import type { z } from 'zod';
import { ProgrammeFrontMatter, RotationFrontMatter } from '../../api/bootcamp/schema.ts';
import { PlaybookFrontMatter } from '../../api/playbooks/schema.ts';

/** A field of the front matter as its schema speaks of it; words are HTML, with `code` marked. */
export type Field = { name: string; words: string; otherwise: string; example: string };

const SCHEMAS = {
  playbook: PlaybookFrontMatter,
  rotation: RotationFrontMatter,
  programme: ProgrammeFrontMatter,
};
export type Authored = keyof typeof SCHEMAS;

/** Every field that an author may write, in the order in which they stand in a file. */
export function fields(kind: Authored = 'playbook'): Field[] {
  return Object.entries<unknown>(SCHEMAS[kind].shape).map(([name, field]) => {
    const { description, otherwise, example } = (field as z.ZodType).meta() ?? {};
    const said = (text: unknown) => coded(typeof text === 'string' ? text : lacking(name));
    return { name, words: said(description), otherwise: said(otherwise), example: String(example) };
  });
}

/** All the examples as one block of front matter. */
export function wholeExample(kind: Authored = 'playbook'): string {
  return `---\n${fields(kind)
    .map(({ example }) => example)
    .join('\n')}\n---`;
}

/** Text as HTML, in which what stands between backticks is code. */
export function coded(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replace(/`([^`]+)`/g, '<code>$1</code>');
}

function lacking(name: string): never {
  throw new Error(`The field ${name} does not say in its schema what it means.`);
}
