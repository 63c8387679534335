import { instant } from '../../time.ts';
import { hourMs, personId, type Row } from '../rows.ts';
import { demoMade } from './made.ts';
import { hackRows } from './rows.ts';

export type MadeRows = Record<
  'submissions' | 'presenters' | 'links' | 'log' | 'help' | 'pictures',
  Row[]
>;

/** What the hack teams of the demo made, dated from the day on which it is loaded. */
export function madeRows(now: Date): MadeRows {
  const { hackathons, ideas } = hackRows(now);
  const all = demoMade.map((made): MadeRows => {
    const idea = made.idea;
    const event = ideas.find(({ id }) => id === idea)?.event ?? null;
    const begun = Date.parse(String(hackathons.find(({ id }) => id === event)?.hacking));
    const at = (hours: number) => instant(new Date(begun + hours * hourMs));
    const { title, about, proved, unproved, presenters, links, log, help, pictures } = made;
    const id = (kind: string, order: number) => `${kind}${order}${idea.slice(2)}`;
    return {
      submissions: [{ idea, title, about, proved, unproved, at: at(25) }],
      presenters: presenters.map((slug) => ({ idea, person: personId(slug) })),
      links: links.map(([kind, link]) => ({ idea, kind, link })),
      log: log.map(([by, words, hours], order) => ({
        ...{ id: id('k', order), idea, person: personId(by), words, at: at(hours) },
      })),
      help: help.map(([by, words, skill, helper], order) => ({
        ...{ id: id('g', order), idea, person: personId(by), words, skill },
        ...{ helper: personId(helper), at: at(4), solved: at(6) },
      })),
      pictures: pictures.map(([file, alt], order) => ({
        ...{ id: id('p', order), idea, file, alt, person: personId(presenters[0] ?? '') },
        at: at(24 + order / 10),
      })),
    };
  });
  const joined = (key: keyof MadeRows): Row[] => all.flatMap((rows) => rows[key]);
  return {
    ...{ submissions: joined('submissions'), presenters: joined('presenters') },
    ...{ links: joined('links'), log: joined('log'), help: joined('help') },
    pictures: joined('pictures'),
  };
}
