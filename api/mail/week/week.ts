import { entryPath } from '../../calendar/addresses/rules.ts';
import { type FullEntry, fullEntriesOf } from '../../calendar/sources.ts';
import { instant } from '../../time.ts';
import type { Grounds } from '../compose.ts';
import { type Letter, wordsOf } from '../letters/rules.ts';
import { pathOf } from '../paths/rules.ts';
import type { DueMail } from '../store.ts';
import { spanWords } from '../when/rules.ts';
import { digestedOf } from './store.ts';

type Week = { letter: Omit<Letter, 'why'>; digested: number[] };

const weekMs = 7 * 24 * 60 * 60_000;
const rowsMost = 12;

/** What is on in the next seven days, and what waited to be told. Undefined: nothing. */
export async function weekOf(grounds: Grounds, mail: DueMail): Promise<Week | undefined> {
  const { db, now, origin } = grounds;
  const from = now();
  const asked = {
    ...{ from: instant(from), to: instant(new Date(from.getTime() + weekMs)), person: mail.person },
  };
  const [own, all, told] = await Promise.all([
    fullEntriesOf(grounds, { ...asked, mine: true }),
    mail.isStaff ? fullEntriesOf(grounds, { ...asked, mine: false }) : [],
    digestedOf(db, mail.person),
  ]);
  const row = (entry: FullEntry) => ({
    title: entry.title,
    href: `${origin}${entryPath(entry) ?? '/calendar/'}`,
    about: [spanWords(entry, mail.zone), entry.place].filter(Boolean).join(' · '),
  });
  const ids = new Set(own.map(({ id }) => id));
  const isOn = ({ cancelled, mine }: FullEntry) => !cancelled && mine !== 'drafting';
  const others = all.filter((entry) => isOn(entry) && !ids.has(entry.id));
  const news = told.map(({ what, about, detail }) => ({
    title: wordsOf({ what, about, detail })[0] ?? about.title,
    href: `${origin}${pathOf({ what, about })}`,
    about: '',
  }));
  const lists = [
    { heading: 'What happened', rows: news },
    { heading: 'Yours this week', rows: own.filter(isOn).map(row) },
    { heading: 'Also on this week', rows: others.slice(0, rowsMost).map(row) },
  ].filter(({ rows }) => rows.length > 0);
  if (lists.length === 0) return undefined;
  const letter = {
    ...{ subject: 'Your week at Potluck', words: [], facts: [], lists },
    button: { words: 'Open the calendar', href: `${origin}/calendar/` },
  };
  return { letter, digested: told.map(({ id }) => id) };
}
