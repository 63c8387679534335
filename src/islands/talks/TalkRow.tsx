import type { TalkSummary } from '../../../api/talks/schema.ts';
import { clockOf } from '../when.ts';
import { thereWords } from './by-day.ts';
import { folder } from './kind.ts';
import { speakerWords } from './speakers.ts';
import { fillWords, ownWords } from './words.ts';

/** A talk in a list, its time on the clock of `zone`. */
export function TalkRow({ talk, zone }: { talk: TalkSummary; zone: string }) {
  const { session, phase } = talk;
  const there = thereWords(session, zone);
  const by = speakerWords(talk);
  return (
    <li class={`row ${classes[phase]}`}>
      <p class="when">
        <time class="clock" dateTime={session.startsAt}>
          {clockOf(session.startsAt, zone)}
        </time>
      </p>
      <div>
        <p class="row-title">
          <a href={`${folder}${talk.slug}/`}>{talk.title}</a>
        </p>
        <p class="row-facts">{[by, session.place, there].filter(Boolean).join(' · ')}</p>
      </div>
      <Side talk={talk} zone={zone} />
    </li>
  );
}

const classes = { announced: '', running: 'running', over: 'past', cancelled: 'cancelled' };

function Side({ talk, zone }: { talk: TalkSummary; zone: string }) {
  const own = ownWords(talk);
  const cancelled = talk.phase === 'cancelled';
  const announced = talk.phase === 'announced';
  return (
    <div class="row-side talks-side">
      {cancelled && <span class="badge warn">Cancelled</span>}
      {talk.phase === 'running' && (
        <span class="badge strong">On now, until {clockOf(talk.session.endsAt, zone)}</span>
      )}
      {own && <span class={`badge ${announced ? 'strong' : ''}`}>{own}</span>}
      {!cancelled && <span class="row-facts">{fillWords(talk)}</span>}
    </div>
  );
}
