import { after, monday } from '../cast.ts';
import fc from '../property.ts';

/** The part of JSON Schema that the contract is written in. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
};

/** What there is by this name, so that some requests find something. */
export type Pool = (name: string) => string[];

/** Texts that have hurt others: ends of texts, halves of characters, names of prototypes, markup. */
const odd = [
  ...['', ' ', '\0', '\uD800', '\u202E', '\uFEFF', '𝒳'.repeat(300), 'e\u0301'.repeat(500)],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e999'],
  ...["' OR 1=1 --", '%', '%00', '%zz', '../../etc/passwd', '..%2f..', 'a/b', '?', '#', ';'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=1+1', '\r\nSet-Cookie: a=b'],
  ...['javascript:alert(1)', '2026-02-30', '9999-12-31', '0000-00-00', '25:61', '+275760-09-13'],
  ...['a'.repeat(20_000), `${'('.repeat(200)}`, `${'a'.repeat(100)}!`, '-'.repeat(5_000)],
];
const oddNumbers = [-1, 0, 0.5, 1e21, -1e21, 2 ** 31, 2 ** 53, 5e-324];

export const oddText = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary' }));
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(...oddNumbers, null, true, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Something that fits the schema nearly always: what patterns ask for is left to chance and pool. */
export function fitting(schema: Schema, name: string, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return fc.oneof(...several.map((one) => fitting(one, name, pool)));
  if (schema.allOf) return fitting(Object.assign({}, ...schema.allOf), name, pool);
  const types = [schema.type ?? 'string'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, name, pool)));
}

function ofType(type: string, schema: Schema, name: string, pool: Pool): fc.Arbitrary<unknown> {
  const { minimum: min = 0, maximum: max = 1_000, minItems = 0, maxItems = 3 } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min, max: Math.max(min, max) });
    case 'number':
      return fc.double({ min, max: Math.max(min, max), noNaN: true });
    case 'array': {
      const maxLength = Math.max(minItems, Math.min(maxItems, 3));
      return fc.array(fitting(schema.items ?? {}, name, pool), { minLength: minItems, maxLength });
    }
    case 'object':
      return objectOf(schema, pool);
    default:
      return textOf(schema, name, pool);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, pool: Pool): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, fitting(schema, name, pool)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

/** Days and times around now, ids of things that there are, or words of this length. */
function textOf(schema: Schema, name: string, pool: Pool): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 80, format, pattern } = schema;
  const known = pool(name);
  const days = fc.integer({ min: -40, max: 80 }).map((day) => after(monday, { days: day }));
  if (format === 'date') return days.map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time') return days.map((day) => day.toISOString());
  if (format === 'time') return fc.constantFrom('09:00', '12:30', '23:59');
  if (format === 'uri') return fc.constantFrom('https://example.org/a', 'https://[::1]/');
  const words = fc
    .string({
      unit: 'binary',
      minLength,
      maxLength: Math.max(minLength, Math.min(maxLength, 80)),
    })
    .map((text) => text.slice(0, maxLength));
  const fromPattern = pattern ? [{ weight: 2, arbitrary: matching(pattern) }] : [];
  const fromPool = known.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...known) }] : [];
  return fc.oneof({ weight: 1, arbitrary: words }, ...fromPattern, ...fromPool);
}

/** What the pattern asks for, where fast-check can read it. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return oddText;
  }
}

/** A body as its schema has it, with one field odd, missing or too many, or something else. */
export function bodies(schema: Schema, pool: Pool): fc.Arbitrary<unknown> {
  const whole = fitting(schema, '', pool);
  const broken = fc
    .tuple(whole, fc.nat(), oddValue, fc.constantFrom('odd', 'missing', 'more'))
    .map(([body, at, value, how]) => {
      if (typeof body !== 'object' || body === null) return value;
      const copy: Record<string, unknown> = { ...body };
      const names = Object.keys(copy);
      const name = names[at % Math.max(names.length, 1)] ?? 'more';
      if (how === 'missing') delete copy[name];
      else copy[how === 'more' ? `${name}More` : name] = value;
      return copy;
    });
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 4, arbitrary: broken },
    { weight: 1, arbitrary: oddValue },
  );
}
