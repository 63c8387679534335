import { COMPONENTS, type ComponentUse } from '../content/components.ts';
import type { Place } from '../content/fault.ts';
import type { PageElement } from '../content/jsx.ts';
import { nearest } from './nearest.ts';

/** What is wrong and how to mend it; at the tag itself unless a place is given. */
export type Found = { what: string; mend: string } & Partial<Place>;

/** Where one use of a provided component differs from what the table says of it. */
export function useFaults(element: PageElement): Found[] {
  const use = COMPONENTS[element.name];
  if (!use) return [];
  return [
    ...spreadFaults(element),
    ...unknownProps(element, use),
    ...missingProps(element, use),
    ...oneOfFaults(element, use),
    ...aloneFaults(element, use),
    ...placeFaults(element, use),
    ...contentFaults(element, use),
  ];
}

export function spreadFaults({ name, spreads }: PageElement): Found[] {
  return spreads.map((code) => ({
    what: `\`<${name}>\` spreads \`{${code}}\`, and what that holds cannot be checked`,
    mend: 'Write each attribute out.',
  }));
}

function unknownProps({ name, attributes }: PageElement, { props }: ComponentUse): Found[] {
  const known = Object.keys(props);
  const others = Object.keys(attributes).filter((prop) => !known.includes(prop));
  return others.map((prop) => {
    const meant = nearest(prop, known);
    const may = known.length > 0 ? `It may have ${listed(known)}.` : 'It has none: take it out.';
    return {
      what: `\`<${name}>\` has no prop \`${prop}\``,
      mend: meant ? `Did you mean \`${meant}\`?` : may,
    };
  });
}

function missingProps({ name, attributes, spreads }: PageElement, { props }: ComponentUse) {
  if (spreads.length > 0) return [];
  const needed = Object.keys(props).filter((prop) => props[prop]?.needed);
  const missing = needed.filter((prop) => !attributes[prop]?.trim());
  return missing.map((prop) => ({
    what: `\`<${name}>\` lacks \`${prop}\``,
    mend: `Write \`<${name} ${prop}="…">\`.`,
  }));
}

function oneOfFaults(element: PageElement, { oneOf }: ComponentUse): Found[] {
  if (!oneOf || element.spreads.length > 0) return [];
  const { name, attributes } = element;
  const given = oneOf.filter((prop) => attributes[prop]?.trim());
  if (given.length === 1) return [];
  const what =
    given.length === 0
      ? `\`<${name}>\` lacks ${listed(oneOf, 'or')}`
      : `\`<${name}>\` has ${listed(given)}, of which it takes one`;
  const mend =
    given.length === 0 ? `Write \`<${name} ${oneOf[0]}="…">\`.` : 'Take all but one of them out.';
  return [{ what, mend }];
}

/** Props that say something only beside another. */
function aloneFaults({ name, attributes, spreads }: PageElement, { props }: ComponentUse): Found[] {
  if (spreads.length > 0) return [];
  return Object.entries(props).flatMap(([prop, { with: other }]) => {
    if (!other || !attributes[prop]?.trim() || attributes[other]?.trim()) return [];
    const what = `\`<${name}>\` has \`${prop}\` and lacks \`${other}\``;
    return [{ what, mend: `Write \`<${name} ${prop}="…" ${other}="…">\`.` }];
  });
}

/** What a fragment brings stands where the fragment is taken in. */
function placeFaults({ name, within }: PageElement, use: ComponentUse): Found[] {
  if (name === 'Include') return [];
  const parent = within.filter((tag) => tag !== 'Include').at(-1);
  const only = parent ? COMPONENTS[parent]?.content : undefined;
  if (typeof only === 'object' && only.only !== name) {
    const what = `\`<${name}>\` stands directly in \`<${parent}>\`, which takes only \`<${only.only}>\``;
    return [{ what, mend: `Put it into a \`<${only.only} title="…">\`.` }];
  }
  if (!use.within || parent === use.within) return [];
  const what = `\`<${name}>\` stands outside of \`<${use.within}>\``;
  return [
    { what, mend: `Put \`<${use.within}>\` before and \`</${use.within}>\` after the steps.` },
  ];
}

function contentFaults({ name, isEmpty, words }: PageElement, { content }: ComponentUse): Found[] {
  if (content === 'may') return [];
  if (content === 'none') {
    if (isEmpty) return [];
    return [
      {
        what: `\`<${name}>\` has something between its tags, which is not shown`,
        mend: `Write it as \`<${name} … />\`, and the text below it.`,
      },
    ];
  }
  if (isEmpty) {
    const mend =
      content === 'needed'
        ? 'Write between its tags what it shall show, or take it out.'
        : `Put at least one \`<${content.only} title="…">\` into it, or take it out.`;
    return [{ what: `\`<${name}>\` is empty`, mend }];
  }
  if (typeof content !== 'object' || !words) return [];
  const what = `text stands directly in \`<${name}>\`, which takes only \`<${content.only}>\``;
  return [{ what, mend: `Put it into a \`<${content.only} title="…">\`.`, ...words }];
}

function listed(names: readonly string[], word = 'and'): string {
  const shown = names.map((name) => `\`${name}\``);
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}
