import { announcedPhaseOf, leaveRefusal, signupRefusal, whoComesRefusal } from '../events/rules.ts';
import type { Session } from '../events/schema.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { may } from '../permissions.ts';
import { cancelRefusal, duplicateRefusal, editRefusal } from './rules.ts';
import type { Talk, TalkSummary } from './schema.ts';
import { declineWords, guestsFor } from './speakers/tell.ts';
import type { TalkPage, TalkRow } from './store.ts';
import { minutesOf, wallTimeOf } from './when.ts';

/** A talk in a list, as this person may see it. */
export function summaryFor(talk: TalkRow, asker: Asker | undefined, now: Date): TalkSummary {
  const { kind, slug, title, seats, confirmed, waiting, signup } = talk;
  return {
    ...{ kind, slug, title, seats, confirmed, waiting, signup },
    speakers: talk.speakerRefs,
    guests: talk.guests.map(({ name }) => ({ name })),
    series: talk.series,
    session: sessionFor(talk.session, asker),
    phase: announcedPhaseOf(talk, now),
    mine: asker !== undefined && talk.speakers.includes(asker.id),
  };
}

/** A talk on its own page, as this person may see it. */
export function talkFor(talk: TalkPage, asker: Asker | undefined, now: Date): Talk {
  const { abstract, version, cancellation, changes, session } = talk;
  const { date, time } = wallTimeOf(session.startsAt, session.zone);
  return {
    ...summaryFor(talk, asker, now),
    ...{ abstract, version, cancellation, changes, date, time },
    host: talk.hostRef,
    guests: guestsFor(talk.guests),
    abstractHtml: renderMarkdown(abstract),
    minutes: minutesOf(session),
    refusals: {
      take: signupRefusal(talk, asker, now)?.message ?? null,
      leave: leaveRefusal(talk, asker, now)?.message ?? null,
      edit: editRefusal(talk, asker, now)?.message ?? null,
      cancel: cancelRefusal(talk, asker, now)?.message ?? null,
      duplicate: duplicateRefusal(talk, asker)?.message ?? null,
      whoComes: whoComesRefusal(asker)?.message ?? null,
      decline: declineWords(talk, asker, now),
    },
  };
}

function sessionFor(session: Session, asker: Asker | undefined): Session {
  return may(roleOf(asker), 'link.read', false) ? session : { ...session, link: '' };
}
