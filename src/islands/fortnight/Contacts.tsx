import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';

/** Whom to ask: one line for each team, and those who are there for everything else. */
export function Contacts({ mine }: { mine: MyFortnight }) {
  const { visits, buddy, organiser } = mine;
  return (
    <section class="section stack" aria-labelledby="people">
      <h2 id="people">Whom to ask</h2>
      <ul class="rows fortnight-contacts">
        <li class="row">
          <p>
            <strong>Anything at all</strong>
          </p>
          <p>{buddy ? `${buddy.name}, your buddy; or ${organiser.name}` : organiser.name}</p>
        </li>
        {visits.map(({ id, title, host, mentors, team }) => {
          const names = new Set([host, ...mentors].flatMap((one) => one?.name ?? []));
          return (
            <li class="row" key={id}>
              <p>
                <strong>{title}</strong>
              </p>
              <p>
                {[...names].join(', ')}
                {names.size > 0 && team && ' · '}
                {team && (team.link ? <a href={team.link}>{team.channel}</a> : team.channel)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
