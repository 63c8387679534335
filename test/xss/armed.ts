import type { Schema } from '../fuzz/inputs.ts';
import { said as known } from './names.ts';
import { addresses, blocks, oneLiners, shortest } from './payloads.ts';
import { isText } from './texts.ts';

/** Each text begins with a word of its own, by which one finds it again on a page. */
export type Planted = { field: string; word: string; text: string };

/** Ids of what a list holds, for those who name it afterwards. */
export const criterion = 'xq000000000c0000';
export const question = 'xq000000000d0000';

let turn = 0;
/** The words of this planting are those of the first. */
export const beginAnew = (): void => {
  turn = 0;
};
const next = (): number => {
  turn += 1;
  return turn;
};
const newId = (): string => `xq0000000000${next().toString().padStart(4, '0')}`;

/** Nothing, in the way that the field has it. */
const given = (value: unknown, one: Schema): unknown => {
  const some = [one, ...(one.anyOf ?? []), ...(one.oneOf ?? [])];
  if (value !== null || some.some((each) => typesOf(each).includes('null'))) return value;
  return some.some((each) => typesOf(each).includes('string') && !each.format) ? '' : undefined;
};

const typesOf = ({ type }: Schema): unknown[] => [type].flat();

/** A text of ours for this field. */
export function aText(field: string, schema: Schema): Planted {
  const word = `xq${next().toString(36)}z`;
  return { field, word, text: textOf(word, schema) };
}

/** A body that says as little as it may beside every text that it can hold, each one of ours. */
export function armed(schema: Schema, where: string): { body: unknown; fields: Planted[] } {
  const fields: Planted[] = [];
  return { body: made(schema, '', where), fields };

  function made(one: Schema, name: string, at: string): unknown {
    if (name in known) return given(known[name], one);
    const several = one.anyOf ?? one.oneOf;
    if (several) {
      const before = fields.length;
      const all = several.map((each) => {
        const mark = fields.length;
        const value = made(each, name, at);
        return { value, own: fields.splice(mark) };
      });
      fields.length = before;
      const best = all.reduce((a, b) => (b.own.length > a.own.length ? b : a));
      fields.push(...best.own);
      return best.own.length > 0
        ? best.value
        : all.some((x) => x.value === null)
          ? null
          : best.value;
    }
    if (one.allOf) return made(Object.assign({}, ...one.allOf), name, at);
    if (one.const !== undefined) return one.const;
    if (one.enum) return one.enum[0];
    if (isText(one)) {
      const planted = aText(at, one);
      fields.push(planted);
      return planted.text;
    }
    if (name === 'version') return 0;
    const types = typesOf(one);
    if (types.includes('array')) {
      const before = fields.length;
      const value = made(one.items ?? {}, name, `${at}[]`);
      if (fields.length > before || one.minItems) return [value];
      return [];
    }
    if (types.includes('object') || one.properties) {
      return Object.fromEntries(
        Object.entries(one.properties ?? {}).flatMap(([key, value]) => {
          const before = fields.length;
          const said = made(value, key, `${at} ${key}`);
          const isNeeded = one.required?.includes(key) || fields.length > before;
          return isNeeded && said !== undefined ? [[key, said]] : [];
        }),
      );
    }
    if (types.includes('null')) return null;
    if (types.includes('boolean')) return false;
    if (types.includes('integer') || types.includes('number')) {
      return Math.min(Math.max(one.minimum ?? 0, 1), one.maximum ?? 1);
    }
    if (at.endsWith('criteria[] id')) return criterion;
    if (at.endsWith('questions[] id')) return question;
    return one.pattern ? newId() : '';
  }
}

/** What shows that it is written as HTML, in an element or an attribute; then as many payloads as there is room for, beginning with another each time. */
function textOf(word: string, { format, maxLength = 8_000 }: Schema): string {
  if (format === 'uri') return `${addresses[turn % addresses.length]}#${word}`;
  const some = maxLength < 400 ? oneLiners : [...oneLiners, ...blocks];
  const begin = (turn * 7) % some.length;
  let text = word;
  for (const each of [shortest, ...some.slice(begin), ...some.slice(0, begin)]) {
    const more = `${text}${maxLength < 400 ? ' ' : '\n\n'}${each}`;
    if (more.length <= maxLength) text = more;
  }
  return text;
}
