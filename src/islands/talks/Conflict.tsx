import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { focused } from '../focused.ts';
import { myZone } from '../when.ts';
import { word } from './kind.ts';
import { guestsIn, speakersIn } from './speakers.ts';
import { differences, type FieldName, offerOf, type Values, valuesOf } from './values.ts';
import { momentWords } from './when-words.ts';

type Props = {
  newest: Talk | TalkDraft;
  mine: Values;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** Someone else saved first: what stands there now beside what was typed here. */
export function Conflict({ newest, mine, onTakeTheirs, onKeepMine }: Props) {
  const theirs = valuesOf(newest);
  return (
    <div class="problem stack" role="alert" tabIndex={-1} ref={focused}>
      <p>
        <strong>Someone else changed this {word} while you were editing it.</strong>{' '}
        {byWhom(newest)} What you typed is still here, and nothing of it is saved yet.
      </p>
      <ul class="stack">
        {differences(theirs, mine).map((name) => (
          <li key={name}>
            {labels[name]}: now <q>{words(theirs, name)}</q>, yours <q>{words(mine, name)}</q>
          </li>
        ))}
      </ul>
      <div class="cluster">
        <button class="button" type="button" onClick={onTakeTheirs}>
          Take what stands there now
        </button>
        <button class="button" type="button" onClick={onKeepMine}>
          Save mine over it
        </button>
      </div>
    </div>
  );
}

function byWhom(newest: Props['newest']): string {
  if (newest.phase === 'draft') return '';
  const last = newest.changes.reduce<Talk['changes'][number] | undefined>(
    (latest, change) => (latest && latest.at > change.at ? latest : change),
    undefined,
  );
  return last ? `${last.by.name} did, ${momentWords(last.at, myZone())}.` : '';
}

const labels: Record<FieldName, string> = {
  title: 'Title',
  abstract: 'What it is about',
  date: 'Day',
  time: 'Begins at',
  zone: 'Zone',
  minutes: 'Minutes',
  place: 'Where',
  link: 'Link',
  seats: 'Seats',
  speakers: 'Who speaks',
  guests: 'Guests',
  series: 'Series',
};

function words(values: Values, name: FieldName): string {
  const value = offerOf(values)[name];
  if (name === 'speakers' || name === 'guests') {
    const named = name === 'speakers' ? speakersIn(values.speakers) : guestsIn(values.guests);
    return named.map((one) => one.name).join(', ') || 'nobody';
  }
  return value === null ? 'as many as come' : String(value) || 'nothing';
}
