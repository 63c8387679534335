import type { Args, Db, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { HostedRow } from '../hosted/store.ts';
import { naming } from '../statement.ts';

/** Accepts a visit as it was told, where this holds; whose host is its host. */
const acceptance = (where: string) => `
  INSERT INTO acceptances (visit, person, day, half, at)
  SELECT id, told_host, told_day, told_half, :now FROM visits
  WHERE id = :visit AND told_host = :person AND ${where}
  ON CONFLICT (visit) DO UPDATE SET person = excluded.person, day = excluded.day,
    half = excluded.half, at = excluded.at`;

/** Says yes to a visit, as it was told; what its host asked for is taken back by that. */
export async function acceptVisit(db: Db, visit: string, person: string, now: Instant) {
  const args = { visit, person, now };
  await db.batch([naming(args)(acceptance('true')), withdrawal('visit = :visit', args)]);
}

/** Takes a request back, where it is still open and this person's. */
export async function withdrawSwap(db: Db, swap: string, person: string, now: Instant) {
  await db.batch([withdrawal('id = :swap', { swap, person, now })]);
}

const withdrawal = (which: string, args: Args): Statement =>
  naming(args)(`
    UPDATE swaps SET ended = 'withdrawn', ended_at = :now
    WHERE ended IS NULL AND person = :person AND ${which}`);

/** Takes back what was asked for because of an absence, once the host is there after all. */
export const absenceEndsStatement = (args: {
  person: string;
  day: string;
  cohort: string;
  now: Instant;
}): Statement =>
  withdrawal(
    'absence = 1 AND day = :day AND visit IN (SELECT id FROM visits WHERE cohort = :cohort)',
    args,
  );

type ToAsk = {
  swap: string;
  visit: Pick<HostedRow, 'id'>;
  /** Id of the host who asks. */
  person: string;
  reason: string;
  absence: boolean;
  asked: readonly PersonRef[];
  /** What those who are asked are told, or the organiser, where there is nobody to ask. */
  said: string;
  now: Instant;
};

/** Asks that somebody else receives a visit; nothing, where its host asks already or has changed. */
export function askStatements({ visit, asked, absence, ...ask }: ToAsk): Statement[] {
  const slugs = JSON.stringify(asked.map(({ slug }) => slug));
  const flags = { absence: absence ? 1 : 0, isNobody: asked.length === 0 ? 1 : 0 };
  const stands = 'EXISTS (SELECT 1 FROM open_swaps WHERE id = :swap)';
  return [
    `UPDATE swaps SET ended = 'lapsed', ended_at = :now WHERE visit = :visit AND ended IS NULL
       AND id NOT IN (SELECT id FROM open_swaps WHERE visit = :visit)`,
    `INSERT INTO swaps (id, visit, person, day, half, reason, absence, at)
     SELECT :swap, id, told_host, told_day, told_half, :reason, :absence, :now
     FROM visits WHERE id = :visit AND told_host = :person
     ON CONFLICT DO NOTHING`,
    `DELETE FROM acceptances WHERE visit = :visit AND ${stands}`,
    `INSERT INTO swap_asks (swap, person)
     SELECT :swap, p.id FROM json_each(:asked) JOIN people p ON p.slug = value
     WHERE ${stands} ON CONFLICT DO NOTHING`,
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT p.id, 'swap-asked', c.id, 'swap:' || :swap, json_object('said', :said), :now
     FROM visits v JOIN cohorts c ON c.id = v.cohort
     JOIN people p ON p.id IN (SELECT person FROM swap_asks WHERE swap = :swap)
       OR (:isNobody AND p.id = c.organiser)
     WHERE v.id = :visit AND p.id <> :person AND ${stands}
     ON CONFLICT (person, cause) DO NOTHING`,
  ].map(naming({ ...ask, ...flags, visit: visit.id, asked: slugs }));
}

type ToTake = {
  swap: string;
  visit: string;
  cohort: string;
  /** Id of the one who takes over. */
  person: string;
  /** Of the edit that this is for the cohort. */
  edit: string;
  /** By the ids of people. */
  told: readonly { person: string; said: string }[];
  now: Instant;
};

/**
 * Takes a visit over. The first of several gets it: only they find the request open, make a version
 * of the cohort and tell of it. Hire and organiser see the new host at once, by a release of its own.
 */
export async function takeOver(db: Db, { told, ...taking }: ToTake): Promise<void> {
  const mine = 'EXISTS (SELECT 1 FROM cohorts WHERE id = :cohort AND edit = :edit)';
  const when = (host: string) => `json_object('day', v.told_day, 'half', v.told_half,
    'host', json_object('slug', ${host}.slug, 'name', ${host}.name))`;
  const statements = [
    `UPDATE cohorts SET version = version + 1, edit = :edit
     WHERE id = :cohort AND EXISTS (
       SELECT 1 FROM open_swaps s JOIN swap_asks a ON a.swap = s.id AND a.person = :person
       WHERE s.id = :swap AND s.visit = :visit AND NOT EXISTS (
         SELECT 1 FROM host_absences
         WHERE cohort = :cohort AND person = :person AND day = s.day))`,
    `INSERT INTO releases (cohort, version, person, at, changes)
     SELECT c.id, c.version, :person, :now, json_array(json_object('hire', v.hire,
       'rotation', v.rotation, 'before', ${when('h')}, 'after', ${when('t')}))
     FROM cohorts c JOIN visits v ON v.id = :visit
     JOIN people h ON h.id = v.told_host JOIN people t ON t.id = :person
     WHERE c.id = :cohort AND c.edit = :edit`,
    // What the organiser has planned and not released yet stays theirs to decide.
    `UPDATE visits SET host = iif(host IS told_host AND day IS NOT NULL, :person, host),
       told_host = :person
     WHERE id = :visit AND ${mine}`,
    `UPDATE swaps SET ended = 'taken', taker = :person, ended_at = :now
     WHERE id = :swap AND ended IS NULL AND ${mine}`,
    acceptance(mine),
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT p.id, 'swapped', :cohort, 'swapped:' || :swap, json_object('said', value ->> 'said'), :now
     FROM json_each(:told) JOIN people p ON p.id = value ->> 'person'
     WHERE p.id <> :person AND ${mine}
     ON CONFLICT (person, cause) DO NOTHING`,
  ];
  await db.batch(statements.map(naming({ ...taking, told: JSON.stringify(told) })));
}
