import { COMPONENTS } from '../content/components.ts';
import type { Remark } from '../content/fault.ts';
import type { PageElement } from '../content/jsx.ts';
import type { Page } from '../content/page.ts';
import { nearest } from './nearest.ts';
import { useFaults } from './uses.ts';

const PROVIDED = Object.keys(COMPONENTS);

/** Components that nobody provides, and provided ones that are not used as the table says. */
export function componentRemarks({ outline }: Page): Remark[] {
  return outline.components
    .filter(({ name }) => !outline.imports.includes(name))
    .flatMap((element) => {
      const { line, column } = element;
      const found = COMPONENTS[element.name] ? useFaults(element) : [unknown(element)];
      return found.map((fault) => ({ line, column, weight: 'wrong' as const, ...fault }));
    });
}

function unknown({ name }: PageElement) {
  const meant = nearest(name, PROVIDED);
  return {
    what: `there is no component \`<${name}>\``,
    mend: meant
      ? `Did you mean \`<${meant}>\`?`
      : `Import it, or use one of ${PROVIDED.join(', ')}.`,
  };
}
