import type { Refusal } from '../../refusal.ts';
import { doorOpensMinutes } from '../schema.ts';
import type { Desk, Expected } from './schema.ts';

/** The same for a link that never was, one that was ended or made anew, and one whose time is over. */
export const oldLinkRefusal: Refusal = {
  code: 'missing',
  message: 'This link of a front desk is not good any more. Ask the host for a new one.',
};

export const noPlaceRefusal: Refusal = {
  code: 'missing',
  message: 'Nobody is expected here by this code. Find them by name.',
};

const minuteMs = 60_000;

/** When people can be checked in from. */
export const opensAt = (startsAt: string): string =>
  new Date(Date.parse(startsAt) - doorOpensMinutes * minuteMs).toISOString();

export const isIn = ({ state }: Pick<Expected, 'state'>): boolean =>
  state === 'attended' || state === 'at-door';

/** The list for a spreadsheet. */
export function deskTable({ people }: Desk): string[][] {
  const questions = [
    ...new Set(people.flatMap(({ answers }) => answers.map(({ words }) => words))),
  ];
  const head = ['name', 'from', 'place', 'here', 'came at', ...questions];
  const rows = people.map((one) => [
    ...[one.name, one.guest ? 'outside' : 'staff', one.signup ?? ''],
    ...[isIn(one) ? 'yes' : '', one.at ?? ''],
    ...questions.map((asked) => one.answers.find(({ words }) => words === asked)?.answer ?? ''),
  ]);
  return [head, ...rows];
}
