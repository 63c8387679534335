import type { Hackathon, HackathonFacts } from '../../../api/hackathons/schema.ts';

/** What stands in the form of a hackathon. */
export type Values = {
  title: string;
  abstract: string;
  zone: string;
  place: string;
  link: string;
  room: 'so-many' | 'all';
  seats: string;
  pitching: string;
  forming: string;
  hacking: string;
  showing: string;
  over: string;
  sizeLeast: string;
  sizeMost: string;
  teamsLeast: string;
  staffBeside: boolean;
  challenges: { id: string; title: string; about: string }[];
};

export const blank = (zone: string): Values => ({
  ...{ title: '', abstract: '', zone, place: '', link: '', room: 'so-many', seats: '40' },
  ...{ pitching: '', forming: '', hacking: '', showing: '', over: '' },
  ...{ sizeLeast: '3', sizeMost: '6', teamsLeast: '2', staffBeside: true, challenges: [] },
});

export function valuesOf(hackathon: Hackathon): Values {
  const { title, abstract, zone, place, link, seats, begins, mixed, challenges } = hackathon;
  return {
    ...{ title, abstract, zone, place, link, challenges, ...begins },
    room: seats === null ? 'all' : 'so-many',
    seats: seats === null ? '' : String(seats),
    ...{ sizeLeast: String(mixed.sizeLeast), sizeMost: String(mixed.sizeMost) },
    ...{ teamsLeast: String(mixed.teamsLeast), staffBeside: mixed.staffBeside },
  };
}

/** What the form says, as the service wants it. */
export function factsOf(values: Values): HackathonFacts {
  const { pitching, forming, hacking, showing, over, zone } = values;
  return {
    title: values.title.trim(),
    abstract: values.abstract.trim(),
    ...{ zone, place: values.place.trim(), link: values.link.trim() },
    seats: values.room === 'all' ? null : Number(values.seats),
    begins: { pitching, forming, hacking, showing, over },
    mixed: {
      sizeLeast: Number(values.sizeLeast),
      sizeMost: Number(values.sizeMost),
      teamsLeast: Number(values.teamsLeast),
      staffBeside: values.staffBeside,
    },
    challenges: values.challenges,
  };
}
