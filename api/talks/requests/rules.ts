import type { Catalogue } from '../../catalogue.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';

/** What the rules ask of a request. */
export type RequestFacts = { person: string; event: string | null };

export const noRequestRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such request. It may have been taken back.',
};

export const takenRefusal: Refusal = {
  code: 'conflict',
  message: 'Somebody is preparing this talk already. Say on its page that you would help.',
};

/** Why a request cannot be of this topic. */
export function topicRefusal(topic: string, skills: Catalogue['skills']): Refusal | undefined {
  if (topic === '' || skills.some(({ slug }) => slug === topic)) return undefined;
  const message = 'Choose a topic of the list, or none.';
  return { code: 'invalid', message, fields: [{ field: 'topic', message }] };
}

/** Why this person cannot take the request back: it is another's, or a talk comes of it. */
export function takeBackRefusal(
  { person, event }: RequestFacts,
  asker: Asker | undefined,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'topic-request.drop', person === asker?.id);
  if (barred) return barred;
  if (event === null) return undefined;
  return { code: 'conflict', message: 'A talk comes of this request, so it stays.' };
}

type Written = Pick<Catalogue['playbooks'][number], 'owner' | 'title' | 'tags'>;

/** The teams that wrote about a topic or one of these words, the one with most playbooks first. */
export function teamsWhoWrote(
  words: readonly string[],
  topic: string,
  { playbooks, teams }: { playbooks: readonly Written[]; teams: Catalogue['teams'] },
) {
  const wanted = new Set([topic, ...words].filter(Boolean).map((word) => word.toLowerCase()));
  const says = ({ title, tags }: Written) =>
    [...tags, ...(title.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])].some((word) =>
      wanted.has(word.toLowerCase()),
    );
  const counts = new Map<string, number>();
  for (const playbook of playbooks.filter(says)) {
    if (playbook.owner) counts.set(playbook.owner, (counts.get(playbook.owner) ?? 0) + 1);
  }
  return teams
    .flatMap(({ slug, name }) => {
      const playbooks = counts.get(slug) ?? 0;
      return playbooks > 0 ? [{ slug, name, playbooks }] : [];
    })
    .sort((one, other) => other.playbooks - one.playbooks || one.name.localeCompare(other.name));
}

const LONG = 4;

/** The words of a title that tell something: short ones are mostly grammar. */
export function tellingWords(title: string): string[] {
  return (title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => word.length >= LONG);
}
