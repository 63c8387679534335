import type { RotationPeople } from '../../../api/cohorts/outcomes/schema.ts';
import type { PersonRef } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { BuiltRow } from './BuiltRow.tsx';

/** Who receives hires at a rotation, what they built there before, and what became of it. */
export function BuiltHere({ rotation }: { rotation: string }) {
  const asking = useAnswer(() =>
    answerTo(api.rotations[':rotation'].built.$get({ param: { rotation } })),
  );
  return (
    <Answered asking={asking} what="who is there and what was built">
      {({ built, people }) => (
        <>
          <People people={people} />
          <section class="section stack" aria-labelledby="built">
            <h2 id="built">Built here before</h2>
            {built.length === 0 ? (
              <p class="quiet">
                Nobody has finished a mini-project here yet. The first is remembered.
              </p>
            ) : (
              <ul class="builts">
                {built.map((one) => (
                  <BuiltRow key={one.visit} first={one} of="hire" />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </Answered>
  );
}

function People({ people: { hosts, mentors, helpers } }: { people: RotationPeople }) {
  const lines: [string, PersonRef[]][] = [
    ['Receive you', hosts],
    ['Help with every mini-project', mentors],
    ...helpers.map(({ project, people }): [string, PersonRef[]] => [
      `Help with “${project}”`,
      people,
    ]),
  ];
  const named = lines.filter(([, who]) => who.length > 0);
  if (named.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="rotation-people">
      <h2 id="rotation-people">Who is there for you</h2>
      <ul class="rows">
        {named.map(([what, who]) => (
          <li class="row" key={what}>
            <p>
              <strong>{what}:</strong>{' '}
              {who.map(({ slug, name }, at) => (
                <>
                  {at > 0 && ', '}
                  <a href={`/people/${slug}/`}>{name}</a>
                </>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
