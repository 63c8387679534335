import type { MyFortnight, MyVisit } from '../../../api/cohorts/fortnight/schema.ts';

/** What those who received me wrote about a visit, and where I say how it was. */
export function SaidBack({ visit }: { visit: MyVisit }) {
  const { id, title, written = [], said } = visit;
  return (
    <div class="stack fortnight-said">
      {written.map(({ kind, by, words }) => (
        <figure class="written" key={`${kind} ${by.slug}`}>
          <blockquote>{words}</blockquote>
          <figcaption class="quiet">
            {kind === 'note' ? `${by.name} on your visit` : `${by.name} learned from you`}
          </figcaption>
        </figure>
      ))}
      <p>
        <a href={`/bootcamp/feedback/#visit-${id}`}>
          {said ? 'What you said of it' : 'Say how it was'}
          <span class="visually-hidden">: {title}</span>
        </a>
      </p>
    </div>
  );
}

/** What waits for a word of mine: visits that are over, and the questions of a week. */
export function ToSay({ mine, today }: { mine: MyFortnight; today: string }) {
  const visits = mine.visits.filter(({ day, said }) => day < today && !said).length;
  const { asks = [] } = mine;
  if (visits + asks.length === 0) return null;
  const weeks = asks.map((week) => (week === 1 ? 'one' : 'four')).join(' and ');
  const waits = [
    ...(asks.length > 0 ? [`the questions after week ${weeks}`] : []),
    ...(visits > 0 ? [visits === 1 ? 'one visit' : `${visits} visits`] : []),
  ];
  return (
    <p class="fortnight-to-say">
      Waiting for a word of yours: {waits.join(', and ')}.{' '}
      <a href="/bootcamp/feedback/">Say how it was</a>
    </p>
  );
}
