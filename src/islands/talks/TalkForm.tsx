import { useEffect, useState } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import type { Series } from '../../../api/series/schema.ts';
import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { myZone } from '../when.ts';
import { draftKey, dropDraft } from './draft.ts';
import { kind } from './kind.ts';
import { limits } from './limits.ts';
import { Sheet } from './Sheet.tsx';
import { blank, type Values, valuesOf } from './values.ts';

type Props = {
  /** The talk to edit; undefined offers a new one. */
  talk?: Talk | TalkDraft;
  /** Undefined: nobody is signed in, or it is not known who. */
  person: Person | undefined;
  /** Known to be nobody who is signed in. */
  visitor?: boolean;
  /** The series and the day for which a new one is offered. */
  inSeries?: { series: Series; date: string } | undefined;
};

/** Offers a talk, or edits one. Starting over is a fresh sheet. */
export function TalkForm({ talk, person, visitor = false, inSeries }: Props) {
  const [sheet, setSheet] = useState({ number: 0, talk });
  const zone = person?.zone ?? myZone();
  const fresh = {
    values: sheet.talk ? valuesOf(sheet.talk) : begun(person, zone, inSeries),
    version: sheet.talk?.version ?? 0,
    by: person?.slug ?? null,
  };
  useEffect(() => focusFirst(sheet.number), [sheet.number]);
  const startOver = (newest?: Talk | TalkDraft) => {
    dropDraft(sessionStorage, draftKey(talk?.slug));
    setSheet({ number: sheet.number + 1, talk: newest ?? sheet.talk });
  };
  return (
    <Sheet
      key={sheet.number}
      talk={sheet.talk}
      fresh={fresh}
      near={[zone, myZone()]}
      visitor={visitor}
      startOver={startOver}
    />
  );
}

/** Meet-ups are held after work. */
const evening: Partial<Values> = { time: '18:30', minutes: '120', seats: '40' };

/** A new talk, at which whoever begins it speaks. */
function begun(person: Person | undefined, zone: string, inSeries: Props['inSeries']) {
  const usual = kind === 'talk' ? {} : evening;
  const values = { ...blank(zone, limits().minutesUsual), ...usual, ...datesIn(inSeries) };
  if (!person) return values;
  const { slug, name } = person;
  return { ...values, speakers: JSON.stringify([{ slug, name }]), guests: '[]' };
}

/** What a series says of a talk for one of its days. */
function datesIn(inSeries: Props['inSeries']): Partial<Values> {
  if (!inSeries) return {};
  const { slug, time, zone, minutes, place, link } = inSeries.series;
  return { series: slug, date: inSeries.date, time, zone, minutes: `${minutes}`, place, link };
}

/** A fresh sheet begins at its title; the first one where the address points to. */
function focusFirst(number: number): void {
  const id = number > 0 ? 'title' : location.hash.slice(1);
  document.getElementById(id)?.focus();
}
