import { expect, test } from 'vitest';
import { askForSeat, giveUpSeat } from '../../api/events/store.ts';
import { keepGuestList } from '../../api/guests/lists/store.ts';
import { adaOffers, arrive, crowd, monday } from '../cast.ts';
import { onServer } from '../database.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';

const seats = 3;
/** The first four of these come from outside. */
const people = crowd(9);
const isGuest = (who: number) => who < 4;
const list = { open: true, hostName: '', directions: '', questions: [], keepDays: 30, ideas: [] };

const someone = fc.nat(people.length - 1);
const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant('ask' as const), who: someone }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('leave' as const), who: someone }) },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('set' as const),
        quota: fc.option(fc.integer({ min: 1, max: seats + 1 })),
      }),
    },
  ),
  { minLength: 15, maxLength: 30 },
);
type Deed = ReturnType<typeof deeds.generate>['value'][number];

/** What should be so: who has a seat and who waits, in the order of asking. */
class Model {
  all: { who: number; seated: boolean }[] = [];
  quota: number | null = null;

  #may({ who }: { who: number }): boolean {
    const guests = this.all.filter(({ who, seated }) => seated && isGuest(who)).length;
    return !isGuest(who) || this.quota === null || guests < this.quota;
  }
  #promote(): void {
    for (const one of this.all) {
      const free = this.all.filter(({ seated }) => seated).length < seats;
      if (free && !one.seated && this.#may(one)) one.seated = true;
    }
  }
  do(deed: Deed): void {
    if (deed.does === 'set') this.quota = deed.quota;
    else if (deed.does === 'leave') this.all = this.all.filter(({ who }) => who !== deed.who);
    else if (!this.all.some(({ who }) => who === deed.who)) {
      this.all.push({ who: deed.who, seated: false });
    }
    // Whoever can have a seat never waits, so that asking gives what is free, too.
    this.#promote();
  }
}

test('whatever happens in whatever order, guests have so many seats and hold up nobody', async () => {
  const { db } = await openPortal({ now: () => monday });
  await arrive(db);
  await arrive(db, people);
  const now = monday.toISOString();
  const guests = JSON.stringify(people.filter((_, at) => isGuest(at)).map(({ id }) => id));
  let evenings = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      evenings += 1;
      const event = `evening-${evenings}`;
      await adaOffers(db, { slug: event, kind: 'meet-up', seats });
      await keepGuestList(db, { event, edit: { ...list, seats: null }, now });
      await db.write(
        `INSERT INTO guests (person, event, mail, answers, asked_at, confirmed_at)
         SELECT value, :event, value || '@elsewhere.example', '{}', :now, :now
         FROM json_each(:guests) WHERE true
         ON CONFLICT (person) DO UPDATE SET event = excluded.event`,
        { event, now, guests },
      );
      const model = new Model();
      for (const deed of all) {
        model.do(deed);
        if (deed.does === 'set') {
          await keepGuestList(db, { event, edit: { ...list, seats: deed.quota }, now });
        } else {
          const asked = { event, person: people[deed.who]?.id ?? '', now };
          await (deed.does === 'ask' ? askForSeat(db, asked) : giveUpSeat(db, asked));
          // Confirming is another story: here they come back as they were.
          await db.write('UPDATE guests SET confirmed_at = :now', { now });
        }
        const rows = await db.read(
          `SELECT person, state FROM signups WHERE event = :event AND state <> 'withdrawn'
           ORDER BY id`,
          { event },
        );
        const is = rows.map(({ person, state }) => `${person} ${state}`);
        const should = model.all.map(
          ({ who, seated }) => `${people[who]?.id} ${seated ? 'confirmed' : 'waiting'}`,
        );
        expect(is).toEqual(should);
      }
    }),
    { numRuns: onServer ? 2 : 20 },
  );
});
