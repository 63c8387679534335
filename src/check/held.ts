import { COMPONENTS, type Prop } from '../content/components.ts';
import type { PageElement } from '../content/jsx.ts';
import type { Page } from '../content/page.ts';

export type Held = { element: PageElement; prop: string; value: string };

/** The props of provided components that hold such a thing, where the value is plain. */
export function heldIn({ outline }: Page, holds: Prop['holds']): Held[] {
  return outline.components.flatMap((element) => {
    if (outline.imports.includes(element.name)) return [];
    const props = Object.entries(COMPONENTS[element.name]?.props ?? {});
    return props
      .filter(([prop, { holds: held }]) => held === holds && element.attributes[prop]?.trim())
      .filter(([prop]) => !element.computed.includes(prop))
      .map(([prop]) => ({ element, prop, value: element.attributes[prop] ?? '' }));
  });
}

/** The files that its components show. */
export function filesOf(page: Page): string[] {
  return heldIn(page, 'file').map(({ value }) => value);
}
