import { addressOf, idOf, type Kind } from './address.ts';
import { diagramRemarks } from './diagram-remarks.ts';
import type { Place, Remark } from './fault.ts';
import { type Fragments, takeIn } from './fragments.ts';
import { frontMatterOf } from './front-matter.ts';
import { parse } from './markdown.ts';
import { meant } from './meant.ts';
import { type Outline, outlineOf } from './outline.ts';

/** A page with prose: its facts as they were written, its body and what the body says of itself. */
export type Page = {
  kind: Exclude<Kind, 'team'>;
  path: string;
  id: string;
  address: string;
  /** Front matter as plain values; that of a playbook as it was meant. */
  data: Record<string, unknown>;
  /** Its keys as they stand in the file. */
  keys: string[];
  place: (path: readonly PropertyKey[]) => Place;
  body: string;
  outline: Outline;
  /** The fragments of which it is made beside its body: the text of each by its path. */
  includes: Map<string, string>;
  remarks: Remark[];
  touchedMs: number;
};

export function pageOf(
  kind: Page['kind'],
  path: string,
  text: string,
  touchedMs: number,
  fragments: Fragments = new Map(),
): Page {
  const front = frontMatterOf(text);
  const data = kind === 'playbook' ? meant(front.data) : front.data;
  const { root, remarks } = parse(path, front.body);
  // Those of a fragment are told on its own lines.
  const drawings = diagramRemarks(root);
  const taken = takeIn(root, path, fragments);
  const id = idOf(kind, path);
  return {
    kind,
    path,
    id,
    address: addressOf(kind, id),
    data,
    keys: Object.keys(front.data),
    place: front.place,
    body: front.body,
    outline: outlineOf(root, typeof data.title === 'string' ? data.title : undefined),
    includes: new Map([...taken.includes].map((one) => [one, fragments.get(one) ?? ''])),
    remarks: [...front.remarks, ...remarks, ...taken.remarks, ...drawings],
    touchedMs,
  };
}
