import { type Answered, type Asked, pageMost, urn } from './schema.ts';

/** RFC 7644, 3.4.2.5: whole attributes alone; who asks for a part of one gets all of it. */
export function shaped(
  resource: Answered,
  { attributes, excludedAttributes }: Pick<Asked, 'attributes' | 'excludedAttributes'>,
): Answered {
  const named = (list: string) =>
    list.split(',').map((one) =>
      one
        .trim()
        .toLowerCase()
        .replace(/^urn:[\w:.-]+:/, '')
        .replace(/[.[].*$/s, ''),
    );
  const always = ['schemas', 'id'];
  const wanted = attributes ? [...always, ...named(attributes)] : undefined;
  const unwanted = excludedAttributes ? named(excludedAttributes) : [];
  const stays = (key: string) =>
    always.includes(key) || (wanted?.includes(key) ?? !unwanted.includes(key));
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => stays(key.toLowerCase())),
  ) as Answered;
}

/** Where a page begins and how much is in it. */
export const pageOf = ({ startIndex = 1, count = pageMost }: Asked) => ({
  from: Math.max(0, startIndex - 1),
  most: Math.min(pageMost, Math.max(0, count)),
});

/** RFC 7644, 3.4.2. */
export const listOf = (total: number, from: number, resources: Answered[]): Answered => ({
  schemas: [urn.list],
  totalResults: total,
  startIndex: from + 1,
  itemsPerPage: resources.length,
  Resources: resources,
});
