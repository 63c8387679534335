import type { Talk } from '../../../api/talks/schema.ts';
import { myZone } from '../when.ts';
import { AddTo } from './AddTo.tsx';
import { folder } from './kind.ts';
import { slotClock, slotDay, slotMine } from './when-words.ts';

type Props = { talk: Talk; signedIn: boolean | undefined };

/** When a talk is, where, and how to join from elsewhere. */
export function TalkFacts({ talk, signedIn }: Props) {
  const { session, minutes } = talk;
  const mine = slotMine(session, myZone());
  return (
    <dl class="facts talk-facts">
      <div>
        <dt>When</dt>
        <dd>
          <time dateTime={session.startsAt}>
            {slotDay(session)}
            <br />
            {slotClock(session)}
          </time>
          {mine && <span class="talk-mine">{mine}</span>}
        </dd>
      </div>
      <div>
        <dt>Length</dt>
        <dd>{minutes} minutes</dd>
      </div>
      <div>
        <dt>Where</dt>
        <dd>
          {session.place || !session.link ? session.place || 'Not said yet' : 'Online'}
          {session.link && (
            <a class="talk-join" href={session.link} rel="noreferrer">
              Join from elsewhere
            </a>
          )}
          {signedIn === false && (
            <span class="talk-mine">Sign in to see how to join from elsewhere.</span>
          )}
        </dd>
      </div>
      {talk.phase === 'announced' && (
        <div>
          <dt>Add to your calendar</dt>
          <dd>
            <AddTo
              {...talk}
              page={`${location.origin}${folder}${talk.slug}/`}
              file={`/api/talks/${talk.slug}/calendar.ics`}
            />
          </dd>
        </div>
      )}
    </dl>
  );
}
