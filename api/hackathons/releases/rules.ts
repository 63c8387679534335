import { leadOf } from '../matching/of.ts';
import type { AloneRow, MatchRows } from '../matching/rows.ts';
import { ordinals, type Told } from '../matching/words.ts';

// A guest's name is to be forgotten, and so stands in no notice.
const names = (people: readonly { name: string; guest: boolean }[]) =>
  new Intl.ListFormat('en-GB').format(people.map(({ name, guest }) => (guest ? 'a guest' : name)));

/** What a release writes, and what everybody is told, from the proposal and who is in it. */
export function releaseOf(rows: MatchRows, told: Told) {
  const ideaOf = new Map(told.places.map(({ person, idea }) => [person, idea]));
  const groups = rows.choices.map((choice) => ({
    choice,
    coming: rows.people.filter(({ id }) => ideaOf.get(id) === choice.id),
  }));
  const begun = groups.filter(({ choice, coming }) => choice.members.length === 0 && coming.length);
  const joined = groups.filter(({ coming }) => coming.length > 0);
  return {
    teams: begun.flatMap(({ choice, coming }) => {
      const lead = leadOf(choice, coming);
      return lead ? [{ idea: choice.id, lead: lead.id }] : [];
    }),
    places: groups.flatMap(({ choice, coming }) =>
      coming.map((person) => {
        const rank = person.wishes.indexOf(choice.id) + 1 || null;
        return {
          ...{ person: person.id, idea: choice.id, parts: person.parts, rank },
          wished: person.wishes.length > 0,
          said: `you are in the hack team “${choice.title}” now: ${whyWords(person, rank)}`,
        };
      }),
    ),
    told: [
      ...joined.flatMap(({ choice, coming }) =>
        choice.members.map(({ id }) => ({
          person: id,
          said: `${names(coming)} ${coming.length === 1 ? 'has' : 'have'} come into your hack team “${choice.title}”`,
        })),
      ),
      ...told.problem.people
        .filter(({ id }) => (ideaOf.get(id) ?? null) === null)
        .map((person) => ({
          person: person.id,
          said: 'people were matched with hack teams, and there is none for you yet. Ask one of them, or begin one around your idea',
        })),
    ],
  };
}

function whyWords({ wishes }: AloneRow, rank: number | null): string {
  if (rank !== null) return `it was your ${ordinals[rank - 1]} wish`;
  return wishes.length > 0
    ? 'none of your wishes had room, and this team is glad of you'
    : 'you had not said what you would like, and this team is glad of you';
}
