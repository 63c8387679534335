import type { Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';
import { PROVIDED } from '../content/provided.ts';
import { nearest } from './nearest.ts';

/** Components that an `.mdx` file uses without importing them and that nobody provides. */
export function componentRemarks({ outline }: Page): Remark[] {
  const unknown = outline.components.filter(
    ({ name }) => !PROVIDED.includes(name) && !outline.imports.includes(name),
  );
  return unknown.map(({ name, line, column }) => {
    const meant = nearest(name, PROVIDED);
    const mend = meant
      ? `Did you mean \`<${meant}>\`?`
      : `Import it, or use one of ${PROVIDED.join(', ')}.`;
    return { line, column, weight: 'wrong', what: `there is no component \`<${name}>\``, mend };
  });
}
