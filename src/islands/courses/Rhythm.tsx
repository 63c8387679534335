import { useState } from 'preact/hooks';
import type { Skipped } from '../../../api/courses/dates/rules.ts';
import { addDays, closedIn, placed, rhythm } from '../../../api/courses/dates/rules.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { myZone } from '../when.ts';
import { limits } from './limits.ts';
import { SkippedList } from './SkippedList.tsx';
import type { SessionValues } from './values.ts';
import { ZoneSelect } from './ZoneField.tsx';

type Props = {
  /** On whose clock the instructor is. */
  home: string;
  fill: (sessions: SessionValues[]) => void;
  has: number;
};
type Filled = { sessions: SessionValues[]; skipped: Skipped[] };

/** “Every Friday, four times”: fills the sessions in, around the holidays of the office there. */
export function Rhythm({ home, fill, has }: Props) {
  const [zone, setZone] = useState(home);
  const [first, setFirst] = useState('');
  const [skipped, setSkipped] = useState<Skipped[]>();
  const { busy, failed, make } = useCall<Filled>((filled) => {
    setSkipped(filled.skipped);
    fill(filled.sessions);
  });
  const press = (holder: HTMLElement | null) => {
    const fields = holder?.querySelectorAll<HTMLInputElement>('input, select') ?? [];
    const invalid = [...fields].find((field) => !field.reportValidity());
    if (invalid) return;
    const said = Object.fromEntries([...fields].map(({ id, value }) => [id, value]));
    void make(() => fillFrom({ ...said, zone } as Said));
  };
  return (
    <fieldset class="stack course-rhythm">
      <legend>Fill them in</legend>
      <div class="fields">
        <div class="field">
          <label for="rhythm-first">First day</label>
          <input
            id="rhythm-first"
            type="date"
            required
            onInput={({ currentTarget }) => setFirst(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="rhythm-every">Again</label>
          <select id="rhythm-every">
            <option value="1">every {weekday(first)}</option>
            <option value="2">every second {weekday(first)}</option>
          </select>
        </div>
        <div class="field">
          <label for="rhythm-count">How many sessions</label>
          <input
            id="rhythm-count"
            type="number"
            required
            min={1}
            max={limits().sessions}
            defaultValue="4"
          />
        </div>
        <div class="field">
          <label for="rhythm-time">Begins at</label>
          <input id="rhythm-time" type="time" required defaultValue="09:00" />
        </div>
        <div class="field">
          <label for="rhythm-minutes">Minutes</label>
          <input
            id="rhythm-minutes"
            type="number"
            required
            min={limits().minutesLeast}
            max={limits().minutesMost}
            defaultValue="180"
          />
        </div>
        <div class="field">
          <label for="rhythm-zone">On the clock of</label>
          <ZoneSelect
            tied={{ id: 'rhythm-zone', name: '' }}
            value={zone}
            near={[myZone()]}
            onInput={setZone}
          />
        </div>
        <div class="field">
          <label for="rhythm-place">Where</label>
          <input id="rhythm-place" maxLength={limits().place} />
        </div>
      </div>
      <Failure failed={failed} unreached="Without it the holidays are not known. Try again." />
      <div role="status">{skipped && <SkippedList skipped={skipped} />}</div>
      <p>
        <button
          class="button"
          type="button"
          aria-busy={busy}
          onClick={({ currentTarget }) => press(currentTarget.closest('fieldset'))}
        >
          {has > 0 ? 'Fill in anew' : 'Fill in'}
        </button>
      </p>
    </fieldset>
  );
}

const weekday = (date: string): string =>
  date
    ? new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date))
    : 'week';

type Said = Record<
  `rhythm-${'first' | 'every' | 'count' | 'time' | 'minutes' | 'place'}`,
  string
> & {
  zone: string;
};

const slackDays = 120;

async function fillFrom(said: Said): Promise<Answer<Filled>> {
  const first = said['rhythm-first'];
  const days = rhythm(first, Number(said['rhythm-count']), Number(said['rhythm-every']));
  const to = addDays(days.at(-1) ?? first, slackDays);
  const answer = await answerTo(api.holidays.$get({ query: { from: first, to } }));
  if (answer.is !== 'value') return answer;
  const found = placed(days, first, closedIn(said.zone, answer.value));
  const dates = found?.dates ?? days;
  const [time, minutes, place] = [
    said['rhythm-time'],
    said['rhythm-minutes'],
    said['rhythm-place'],
  ];
  const sessions = dates.map((date) => ({
    ...{ title: '', date, time, zone: said.zone, minutes, place, link: '' },
  }));
  return { is: 'value', value: { sessions, skipped: found?.skipped ?? [] } };
}
