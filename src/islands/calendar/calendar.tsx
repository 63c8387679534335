import { useMemo, useRef } from 'preact/hooks';
import { fits } from '../../../api/calendar/filters/rules.ts';
import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Refused } from '../parts/Refused.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { Unreachable } from '../parts/Unreachable.tsx';
import { useAnswer } from '../useAnswer.ts';
import { myZone, zoneName } from '../when.ts';
import { Agenda } from './Agenda.tsx';
import { byDate } from './by-date.ts';
import { DayGrid } from './DayGrid.tsx';
import { DayPanel } from './DayPanel.tsx';
import { Filters } from './Filters.tsx';
import { Period } from './Period.tsx';
import { Subscribe } from './Subscribe.tsx';
import { useEntries } from './useEntries.ts';
import { useView } from './useView.ts';
import { boundsOf } from './view.ts';

wake('calendar', CalendarPage);

function CalendarPage({ teams = '{}' }: Record<string, string>) {
  const zone = myZone();
  const viewing = useView();
  const { shown } = viewing;
  const asked = useEntries(shown, zone);
  const { answer: me } = useAnswer(askMe);
  const person = me?.is === 'value' ? me.value.person : undefined;
  const list = useRef<HTMLElement>(null);
  const wanted = useMemo(
    () => asked.entries.filter((entry) => fits(entry, shown)),
    [asked.entries, shown.kind, shown.team, shown.place],
  );
  const days = useMemo(() => byDate(wanted, zone), [wanted]);
  const { answer, again, busy } = asked;
  const names: Record<string, string> = JSON.parse(teams);
  const [from, to] = boundsOf(shown);
  const nothing = !busy && answer?.is === 'value' && ![...days.keys()].some(within(from, to));
  return (
    <div class="stack">
      <Period viewing={viewing} zone={zoneName(zone)} />
      <Filters viewing={viewing} entries={asked.entries} teams={names} />
      {answer?.is === 'unreachable' && <Unreachable what="the calendar" again={again} />}
      {answer?.is === 'refusal' && <Refused problem={answer.problem} again={again} />}
      {shown.mine && person === null && <SignedOut>Sign in to see what is yours.</SignedOut>}
      {shown.view === 'agenda' ? (
        <Agenda shown={shown} days={days} zone={zone} />
      ) : (
        <div class="cal-both">
          <DayGrid viewing={viewing} days={days} busy={busy} zone={zone} list={list} />
          <DayPanel
            date={shown.day}
            entries={days.get(shown.day) ?? []}
            zone={zone}
            busy={busy}
            list={list}
          />
        </div>
      )}
      {busy && shown.view === 'agenda' && <p class="quiet">Loading …</p>}
      {nothing && <Nothing />}
      <Subscribe shown={shown} person={person} />
    </div>
  );
}

const within = (from: string, to: string) => (date: string) => date >= from && date < to;

function Nothing() {
  return (
    <div class="empty">
      <p>Nothing is on in this time. What do you know that others would come to hear?</p>
      <a class="button" href="/talks/new/">
        Offer a talk
      </a>
    </div>
  );
}
