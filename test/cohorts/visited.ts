import type { Statement } from '../../api/db.ts';
import { after, bela, chidi, dora, emil, farah, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { id, opened as stage } from './stage.ts';

export const hires = [chidi, dora, emil, farah];
export const visitOf = ({ slug }: { slug: string }) => id(`v${slug.slice(0, 5)}`);
export const hireOf = ({ slug }: { slug: string }) => id(`h${slug.slice(0, 5)}`);

/**
 * Ada's cohort has been released: Chidi, Dora, Emil and Farah visited Payments, Ada's and Béla's
 * team, on the 30th; Béla received them. It is the day after the next.
 */
export async function opened() {
  const { db, app, clock, path, ...people } = await stage();
  const cohort = id('winter');
  await db.batch([
    ...hires.flatMap((person): Statement[] => [
      {
        sql: `INSERT INTO hires (id, cohort, person, name) VALUES (:id, :cohort, :person, :name)`,
        args: { id: hireOf(person), cohort, person: person.id, name: person.name },
      },
      {
        sql: `INSERT INTO visits (id, cohort, hire, rotation, day, half, host, told_day, told_half, told_host)
              VALUES (:id, :cohort, :hire, 'payments', :day, 'day', :host, :day, 'day', :host)`,
        args: {
          id: visitOf(person),
          cohort,
          hire: hireOf(person),
          day: '2026-11-30',
          host: bela.id,
        },
      },
    ]),
    { sql: `UPDATE cohorts SET state = 'released'` },
  ]);
  clock.now = after(monday, { days: 9 });
  const [emils, farahs] = await Promise.all([emil, farah].map((one) => browserOf(app, one)));
  if (!emils || !farahs) throw new Error('Nobody came.');
  return { ...people, db, app, clock, path, emil: emils, farah: farahs };
}
