import { confirming, place } from './guest.ts';
import { evening } from './hints.ts';

const talk = '/talks/recommending-without-being-a-nuisance/';
const fair = '/hackathons/hands-not-screens/';
const group = '/reading-groups/papers-we-lean-on/';
const course = '/courses/reading-query-plans-winter/';

/** Who looks at what: every kind of page that shows what somebody wrote, by who opens it. */
export const pages: Record<string, string[]> = {
  '': [
    ...['/talks/', talk, talk.replace('talks', 'screen'), '/series/'],
    ...[`/open/${evening}/`, confirming, place],
  ],
  'henrike-vollmer': [
    ...['/', '/calendar/', '/talks/?drafts', '/topics/'],
    ...[talk, `${talk}?edit`, talk.replace('talks', 'hosting')],
    ...['/talks/what-i-would-measure-first/?edit'],
    ...['/talks/consensus-and-what-our-database-really-promises/'],
    ...['/talks/i-broke-checkout-and-here-is-the-graph/'],
    ...['/series/friday-brown-bags/', `/meet-ups/${evening}/`],
    ...[`/hosting/${evening}/`, `/front-desk/${evening}/`],
    ...['/courses/', course, '/courses/debugging-what-you-did-not-write/'],
    ...[fair, `${fair}help/`, `${fair}showing/`],
    ...['/ideas/ydea000000000000/', '/ideas/ydea100000000000/'],
    ...['/reading-groups/', group, `${group}meetings/3/`],
    ...['/bootcamp/cohorts/', '/bootcamp/cohorts/demo-now/', '/runs/xq00000000009999/'],
    ...['/people/', '/admin/log/', '/reviews/'],
  ],
  'raghav-ilangovan': ['/bootcamp/hosting/'],
  'joaquim-robalo': [`${fair}teams/ydea000000000000/`, '/notices/'],
  'tomas-vrbka': ['/bootcamp/mine/'],
};

/** Texts that none of these pages shows, and why not. */
export const elsewhere: readonly (readonly [why: string, texts: readonly string[]])[] = [
  [
    'The part that shows it shows what it was changed to, too, and that is looked at.',
    [
      ...['post /api/series about', 'post /api/series link', 'post /api/talks abstract'],
      ...['post /api/talks link', 'post /api/talks guests[] bio', 'post /api/drafts abstract'],
      ...['post /api/drafts link', 'post /api/drafts guests[] name'],
      ...['post /api/drafts guests[] bio', 'post /api/courses abstract'],
      ...['post /api/courses sessions[] link', 'post /api/hackathons abstract'],
      ...['post /api/hackathons link', 'post /api/hackathons challenges[] title'],
      ...['post /api/hackathons challenges[] about', 'post /api/reading-groups about'],
      ...['post /api/reading-groups link'],
      ...['title', 'problem', 'sketch', 'tags[]'].map(
        (field) => `put /api/hackathons/{hackathon}/ideas/{idea} ${field}`,
      ),
    ],
  ],
  [
    'It is answered to whoever sends it, who sees it before it is kept.',
    [
      ...['post /api/markdown text', 'post /api/cohorts/{cohort}/hire-list text'],
      ...['post /api/people-table text', 'post /api/reading-groups/{group}/import-preview text'],
    ],
  ],
  [
    'It is told to one person, in a page or a notice of theirs that nobody opens here.',
    [
      ...['put /api/events/{event}/signups/{person}/promotion reason'],
      ...['put /api/ideas/{idea}/team/asks/{person} words'],
      ...['put /api/hackathons/{hackathon}/jury/scores/{idea} words'],
      ...['put /api/visits/{visit}/mini-project words', 'put /api/visits/{visit}/outcome link'],
      ...['put /api/visits/{visit}/outcome words', 'put /api/visits/{visit}/words/{kind} words'],
      ...['put /api/visits/{visit}/proposals/{proposal} words'],
      ...[
        'put /api/proposals/{proposal}/answer words',
        'put /api/playbooks/{playbook}/review note',
      ],
      ...['put /api/courses/{course}/sessions/{session} link'],
      ...[
        'put /api/reading-groups/{group}/end reason',
        'put /api/reports/{report}/settlement words',
      ],
    ],
  ],
  [
    'It is shown once enough people said something, or to whom takes the next step.',
    [
      ...[
        'put /api/events/{event}/feedback words',
        'put /api/visits/{visit}/feedback people words',
      ],
      ...['put /api/check-ins/{cohort}/{week} answers[] question'],
      ...['put /api/check-ins/{cohort}/{week} answers[] words', 'post /api/searches words'],
      ...['put /api/runs/{run}/entries/{entry} words'],
      ...['put /api/reading-groups/{group}/meetings/{meeting}/pen word'],
    ],
  ],
  [
    'It is an address, or the name of a file, that is made safe or asked for when it is opened.',
    [
      ...['put /api/events/{event}/materials/{material}/file name'],
      ...['post /api/reading-groups/{group}/readings readings[] material'],
      ...['put /api/reading-groups/{group}/readings/{reading} material'],
    ],
  ],
];
