import { html } from 'hono/html';
import { type Act, permissions, roles } from '../permissions.ts';

/** As much of OpenAPI 3.1 as our own document uses. */
type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  [limit: string]: unknown;
};
type Content = { content?: Record<string, { schema?: Schema }>; description?: string };
type Operation = {
  summary?: string;
  description?: string;
  'x-act'?: Act;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
export type Document = {
  info: { title: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};
type Html = ReturnType<typeof html>;

/** The contract for reading: one page without a script, made from the document itself. */
export function contractPage(document: Document): Html {
  const { info, paths = {} } = withoutNames(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${info.title}</title>
    <link rel="stylesheet" href="/api/docs.css">
  </head>
  <body>
    <header>
      <p><a href="/">Potluck</a></p>
      <h1>${info.title}</h1>
      <p>${info.description}</p>
      <p>For programs: <a href="/api/openapi.json">openapi.json</a></p>
    </header>
    <nav aria-label="Contents"><ul>${operations.map(contentsLine)}</ul></nav>
    <main>${operations.map(section)}</main>
  </body>
</html>`;
}

/** With what a name stands for in its place, so that each answer is read where it is. */
export function withoutNames(document: Document): Document {
  const named = document.components?.schemas ?? {};
  const whole = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(whole);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref } = part as Schema;
    if ($ref) return whole(named[$ref.split('/').at(-1) ?? '']);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, whole(value)]));
  };
  return whole({ info: document.info, paths: document.paths }) as Document;
}

type Entry = { path: string; method: string; operation: Operation };

const anchorOf = ({ method, path }: Entry): string =>
  `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`;

const contentsLine = (entry: Entry): Html =>
  html`<li><a href="#${anchorOf(entry)}"><code>${entry.method.toUpperCase()} ${entry.path}</code></a> ${entry.operation.summary}</li>`;

function section(entry: Entry): Html {
  const { method, path, operation } = entry;
  return html`
    <section id="${anchorOf(entry)}">
      <h2><code>${method.toUpperCase()} ${path}</code></h2>
      <p>${operation.summary}. ${whoMay(operation['x-act'])}</p>
      ${parameters(operation)}
      ${operation.requestBody ? html`<h3>Body</h3>${contents(operation.requestBody)}` : ''}
      ${Object.entries(operation.responses)
        .filter(([status]) => !status.endsWith('XX'))
        .map(
          ([status, answer]) =>
            html`<h3>${status}</h3><p>${answer.description}</p>${contents(answer)}`,
        )}
    </section>`;
}

/** Straight from the table of permissions. */
function whoMay(act: Act | undefined): string {
  if (!act) return '';
  const { who } = permissions[act];
  const those = roles.filter((role) => who[role] && who[role] !== 'none');
  return who.visitor !== 'none' ? 'For everyone.' : `For ${those.join(', ')}.`;
}

const parameters = ({ parameters = [] }: Operation): Html | string =>
  parameters.length === 0
    ? ''
    : html`<h3>Parameters</h3><ul>${parameters.map(
        (one) =>
          html`<li><code>${one.name}</code> <small>${one.in}, ${typeOf(one.schema ?? {})}</small></li>`,
      )}</ul>`;

/** Folded away: with every field of every answer open, nobody finds their way, and no browser is quick. */
const contents = ({ content = {} }: Content): Html[] =>
  Object.values(content).map(({ schema = {} }) => {
    const inside = fields(schema);
    return String(inside) ? html`<details><summary>Fields</summary>${inside}</details>` : inside;
  }) as Html[];

function fields(schema: Schema): Html {
  const inner = schema.items ?? schema;
  const variants = inner.anyOf ?? inner.oneOf ?? inner.allOf ?? [];
  const all = [inner, ...variants].flatMap((one) => Object.entries(one.properties ?? {}));
  if (all.length === 0) return html``;
  const required = new Set([inner, ...variants].flatMap((one) => one.required ?? []));
  return html`<ul>${all.map(
    ([name, field]) => html`
      <li><code>${name}</code> <small>${typeOf(field)}${required.has(name) ? '' : ', optional'}</small> ${field.description ?? ''}${fields(field)}</li>`,
  )}</ul>`;
}

/** `text, 1 to 120 characters`, `list of …`, `"confirmed" or "waiting"`. */
export function typeOf(schema: Schema): string {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' or ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  const types = [schema.type ?? 'object'].flat().map((type) => words[type] ?? type);
  return [types.join(' or '), ...limits(schema)].join(', ');
}

const words: Record<string, string> = { string: 'text', integer: 'whole number', array: 'list' };

const limits = (schema: Schema): string[] => [
  ...(schema.format ? [String(schema.format)] : []),
  ...(schema.minimum === undefined ? [] : [`at least ${schema.minimum}`]),
  ...(schema.maximum === undefined ? [] : [`at most ${schema.maximum}`]),
  ...(schema.maxLength === undefined ? [] : [`at most ${schema.maxLength} characters`]),
];
