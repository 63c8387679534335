import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { Cohort } from '../../api/cohorts/schema.ts';
import type { VisitHosting } from '../../api/cohorts/swaps/schema.ts';
import { openDatabase } from '../../api/db.ts';
import { arrive, crowd } from '../cast.ts';
import { browserOf } from '../client.ts';
import fc from '../property.ts';
import { hosted } from './hosted.ts';
import { id } from './stage.ts';

const RUNS = 8;

test('of several who take a visit over at once, at two services, exactly one has it', async () => {
  const { app, ada, bela, db, portal, address, path, visitOf } = await hosted();
  const second = await openDatabase(address);
  onTestFinished(() => second.close());
  const services = [app, createApp({ ...portal, db: second })];
  const team = crowd(4).map((person) => ({ ...person, team: 'payments' }));
  await arrive(db, team);
  // The first cookie of each is good at both, since they stand on one database.
  const takers = await Promise.all(
    team.map((person, at) => browserOf(services[at % 2] ?? app, person)),
  );
  const visit = visitOf('dora', 'payments');
  const releases = async () => ((await ada.get(path)).body as Cohort).releases.length;
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: team.length - 1 }), { minLength: 2, maxLength: 8 }),
      async (order) => {
        round += 1;
        const swap = `/visits/${visit}/swaps/${id(`r${round}`)}`;
        const before = await releases();
        await giveBack();
        await bela.put(swap, { reason: 'I am away.' });
        const answers = await Promise.all(
          order.map((who) => takers[who]?.put(`${swap}/taker`) ?? Promise.reject()),
        );
        const won = answers.filter(({ status }) => status === 200);
        const winners = new Set(won.map(({ body }) => (body as VisitHosting).host?.name));
        expect(winners.size).toBe(1);
        const [winner] = winners;
        expect(won).toHaveLength(order.filter((who) => team[who]?.name === winner).length);
        const lost = answers.filter(({ status }) => status !== 200);
        for (const { body } of lost) {
          expect(body).toMatchObject({ detail: `${winner} has taken it over already.` });
        }
        expect(await releases()).toBe(before + 1);
      },
    ),
    { numRuns: RUNS },
  );

  /** The visit is Béla’s again, as if the organiser had released it so. */
  async function giveBack() {
    await db.write(
      `UPDATE visits SET host = (SELECT id FROM people WHERE slug = 'bela-kovacs'),
         told_host = (SELECT id FROM people WHERE slug = 'bela-kovacs') WHERE id = :visit`,
      { visit },
    );
  }
});
