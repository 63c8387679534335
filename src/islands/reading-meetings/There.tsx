import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useCall } from '../useCall.ts';
import { meetings, type Part } from './at.ts';

/** Who was there: each says it of themselves; who presents and who hosts, of all. */
export function There({ at, page, put, mine }: Part & { mine: string }) {
  const { people, complete, refusals, phase } = page;
  const { busy, failed, make } = useCall<MeetingPage>(put);
  if (phase === 'cancelled') return null;
  const early = phase === 'announced' && refusals.attend !== null;
  const one = meetings.attendance[':person'];
  const turn = (person: string, there: boolean) => {
    const param = { ...at, person };
    void make(() => answerTo(there ? one.$delete({ param }) : one.$put({ param })));
  };
  const count = () =>
    void make(() =>
      answerTo(meetings.attendance.$put({ param: at, json: { complete: !complete } })),
    );
  const here = people.filter(({ there }) => there);
  return (
    <section class="section stack" aria-labelledby="there">
      <h2 id="there">{phase === 'over' ? 'Who was there' : 'Who is there'}</h2>
      {early && <p class="quiet">That is noted from an hour before the start.</p>}
      {!early && people.length === 0 && <p class="quiet">Nobody is in the group.</p>}
      {!early && (
        <ul class="people">
          {people.map(({ slug, name, there }) => (
            <li key={slug}>
              {!refusals.attend && (slug === mine || !refusals.run) ? (
                <label class="after-check">
                  <input
                    type="checkbox"
                    checked={there}
                    aria-busy={busy}
                    onChange={() => turn(slug, there)}
                  />
                  <span>{slug === mine ? `${name} (you)` : name}</span>
                </label>
              ) : (
                <>
                  <PersonName person={{ slug, name }} />
                  {slug === mine && <span class="badge strong">You</span>}
                  {there && <span class="badge">There</span>}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {!early && (
        <p class="row-facts" role="status">
          {here.length} of {people.length}
          {complete ? ', and that is everybody' : ''}
        </p>
      )}
      {!early && !refusals.run && (
        <label class="after-check">
          <input type="checkbox" checked={complete} aria-busy={busy} onChange={count} />
          <span>
            That is everybody{' '}
            <span class="quiet">– the rota then knows who was away, and asks them no sooner</span>
          </span>
        </label>
      )}
      <Failure failed={failed} unreached="Try again: saying it twice does no harm." />
    </section>
  );
}
