import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

/** What a calendar program makes of an entry. */
export type Parsed = {
  uid: string;
  sequence: number;
  status: string | undefined;
  summary: string;
  description: string;
  location: string;
  startsAt: string;
  endsAt: string;
  lastModified: string | undefined;
};

type Parser = (text: string) => Parsed[];

const byIcalJs: Parser = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const said = (name: string) => component.getFirstPropertyValue(name)?.toString();
    const modified = component.getFirstPropertyValue('last-modified') as ICAL.Time | null;
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: said('status'),
      summary: event.summary,
      description: event.description,
      location: event.location ?? '',
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      lastModified: modified?.toJSDate().toISOString(),
    };
  });
};

const byNodeIcal: Parser = (text) =>
  Object.values(nodeIcal.sync.parseICS(text))
    .filter((component): component is VEvent => component?.type === 'VEVENT')
    .map((event) => ({
      uid: event.uid,
      sequence: Number(event.sequence),
      status: event.status,
      summary: textOf(event.summary),
      description: textOf(event.description),
      location: textOf(event.location),
      startsAt: event.start.toISOString(),
      endsAt: event.end?.toISOString() ?? '',
      lastModified: event.lastmodified?.toISOString(),
    }));

/** This parser turns a text with parameters into an object. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ((value as { val?: string } | undefined)?.val ?? '');
}

/**
 * Two parsers that share no code, each with what it can read of a text. node-ical undoes escapes
 * one kind after the other, so that a backslash before an n becomes a line end, and takes away the
 * quotes around a text.
 */
export const parsers: [name: string, Parser, readable: (text: string) => string][] = [
  ['ical.js', byIcalJs, (text) => text],
  ['node-ical', byNodeIcal, (text) => text.replace(/[\\"]/g, '/')],
];
