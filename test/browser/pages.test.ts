import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { asciiSlug } from '../../api/id.ts';
import { barriers, ofItsLook } from './axe.ts';
import { focusSeen, lostByFocus, overflowPx } from './eyes.ts';
import { open } from './settled.ts';
import { narrowPx, test, widePx } from './visit.ts';

const talk = (title: string): string => `/talks/${asciiSlug(title)}/`;
const screenOf = (title: string): string => `/screen/${asciiSlug(title)}/`;
const hostingOf = (title: string): string => `/hosting/${asciiSlug(title)}/`;
const checkInAt = (title: string): string => `/check-in/${asciiSlug(title)}/`;

const kinds = [
  ['a visitor comes to the home page', '/'],
  ['Ilse comes home', '/', 'ilse-van-doornik'],
  ['a visitor looks through the playbooks', '/playbooks/'],
  ['a visitor looks for playbooks in vain', '/playbooks/?words=no+such+thing'],
  ['a visitor sees which alert has a playbook', '/alerts/'],
  ['somebody is woken by an alert that nobody answers', '/alerts/KubePodOOMKilled'],
  ['a visitor sees which playbooks changed', '/changes/'],
  ['an editor looks at the state of the playbooks', '/writing/health/'],
  ['a visitor looks into an area of playbooks', '/playbooks/systems/'],
  ['an author reads how a playbook is written', '/writing/'],
  ['a visitor reads a playbook with every part', '/playbooks/systems/drain-a-node/'],
  ['an author looks up the parts of a playbook', '/writing/components/'],
  ['an author looks up what a rotation and a programme say', '/writing/bootcamp/'],
  ['a visitor looks through the boot camp', '/bootcamp/'],
  ['Oluchi reads her programme', '/bootcamp/programmes/engineering/', 'oluchi-nwankpa'],
  ['Oluchi reads about a rotation', '/bootcamp/rotations/payments/', 'oluchi-nwankpa'],
  ['a visitor looks through the teams', '/teams/'],
  ['a visitor reads about a team', '/teams/platform/'],
  ['Kofi sees who is in a team', '/teams/platform/', 'kofi-boadi'],
  ['Ewa reads what hires say of her team', '/bootcamp/rotations/data/', 'ewa-brzezicka'],
  ['Priyanka reads what Chidi built', '/people/chidi-ezeobi/', 'priyanka-wijeratne'],
  ['Chidi prints his record', '/bootcamp/record/', 'chidi-ezeobi'],
  ['somebody without a boot camp asks for a record', '/bootcamp/record/', 'kofi-boadi'],
  ['Tomas says how his visits were', '/bootcamp/feedback/', 'tomas-vrbka'],
  ['Kofi looks for a colleague', '/people/', 'kofi-boadi'],
  ['Kofi looks for a skill that nobody has', '/people/?skill=writing&words=zzz', 'kofi-boadi'],
  ['Kofi reads about Ewa', '/people/ewa-brzezicka/', 'kofi-boadi'],
  ['Leonor looks at her own page', '/people/me/', 'leonor-vidigal'],
  [
    'an admin looks at somebody whom they could remove',
    '/people/ewa-brzezicka/',
    'henrike-vollmer',
  ],
  ['somebody follows a wrong link to a colleague', '/people/no-such/', 'hoa-lam'],
  ['a visitor sees what talks are coming', '/talks/'],
  ['Ilse sees what talks are coming', '/talks/', 'ilse-van-doornik'],
  ['Ilse sees what talks have been', '/talks/?past', 'ilse-van-doornik'],
  ['Gonçalo looks at his drafts', '/talks/?drafts', 'goncalo-seabra'],
  ['Gonçalo looks at his draft', '/talks/what-i-would-measure-first/', 'goncalo-seabra'],
  ['Siobhán sees what meet-ups are coming', '/meet-ups/', 'siobhan-mcgettrick'],
  ['Joaquim looks at his meet-up', '/meet-ups/queues-we-have-known/', 'joaquim-robalo'],
  ['somebody outside reads of a hackathon', '/open/hands-not-screens/'],
  ['somebody outside is told to look into their mail', '/open/queues-we-have-known/asked'],
  ['Samir begins to offer a meet-up', '/meet-ups/new/', 'samir-haddadin'],
  ['a visitor sees which series there are', '/series/'],
  ['Hoa looks for a free date in a series', '/series/friday-brown-bags/', 'hoa-lam'],
  ['Kofi edits his series', '/series/friday-brown-bags/?edit', 'kofi-boadi'],
  ['a visitor reads about a talk', talk('Recommending without being a nuisance')],
  ['a room shows its talk', screenOf('What a kitchen timer knows about timeouts')],
  [
    'Priyanka looks after her talk',
    hostingOf('What a kitchen timer knows about timeouts'),
    'priyanka-wijeratne',
  ],
  [
    'Ilse looks after a talk of somebody else',
    hostingOf('What a kitchen timer knows about timeouts'),
    'ilse-van-doornik',
  ],
  [
    'Noor waits at the door',
    checkInAt('What a kitchen timer knows about timeouts'),
    'noor-sabbagh',
  ],
  ['a visitor holds a phone to the screen', checkInAt('What a kitchen timer knows about timeouts')],
  ['Leif finds seats in a talk', talk('Recommending without being a nuisance'), 'leif-sandqvist'],
  ['Leif finds a talk full', talk('Reading flame graphs'), 'mei-ling-tsang'],
  [
    'Anselm waits for a seat in a talk',
    talk('Consensus, and what our database really promises'),
    'anselm-rieger',
  ],
  [
    'Leonor looks at her talk of the week before last',
    talk('The shop without a mouse'),
    'leonor-vidigal',
  ],
  [
    'Kofi reads why a talk is cancelled',
    talk('Planning two hundred vans with string'),
    'kofi-boadi',
  ],
  [
    'Raghav edits his talk',
    `${talk('Recommending without being a nuisance')}?edit`,
    'raghav-ilangovan',
  ],
  [
    'Yusuf reads what is left of his talk',
    talk('I broke checkout and here is the graph'),
    'yusuf-demirkan',
  ],
  ['Hoa looks at her mails', '/mail/', 'hoa-lam'],
  ['Henrike sees which mails were refused', '/mail/', 'henrike-vollmer'],
  ['Hoa chooses which mails she gets', '/account/mail/', 'hoa-lam'],
  ['somebody follows an old link in a mail', '/account/mail/stop/?none'],
  ['somebody follows a wrong link to a talk', '/talks/no-such-talk/'],
  ['Leif looks at what people would like to hear', '/topics/', 'leif-sandqvist'],
  ['Ilse looks at the calendar', '/calendar/', 'ilse-van-doornik'],
  ['Samir begins to offer a talk', '/talks/new/', 'samir-haddadin'],
  ['Hoa looks at the reading groups', '/reading-groups/', 'hoa-lam'],
  ['Farid reads about his group', '/reading-groups/papers-we-lean-on/', 'farid-mehrabani'],
  ['Siobhán edits her group', '/reading-groups/papers-we-lean-on/?edit', 'siobhan-mcgettrick'],
  [
    'Siobhán looks after a meeting',
    '/reading-groups/papers-we-lean-on/meetings/3/',
    'siobhan-mcgettrick',
  ],
  ['Hoa looks at what was read', '/reading-groups/archive/', 'hoa-lam'],
  ['Hoa begins a reading group', '/reading-groups/new/', 'hoa-lam'],
  ['somebody follows a wrong link to a group', '/reading-groups/no-such/', 'hoa-lam'],
  ['Joaquim looks at the hackathons', '/hackathons/', 'joaquim-robalo'],
  ['Joaquim reads about the hackathon', '/hackathons/hands-not-screens/', 'joaquim-robalo'],
  ['Paweł holds the phases of his hackathon', '/hackathons/hands-not-screens/', 'pawel-gorczyca'],
  ['Noor looks at the hackathon of spring', '/hackathons/spring-hackathon/', 'noor-sabbagh'],
  ['Noor reads how spring voted', '/hackathons/spring-hackathon/showing/', 'noor-sabbagh'],
  ['a room shows how spring voted', '/screen/spring-hackathon/', 'noor-sabbagh'],
  ['Paweł edits his hackathon', '/hackathons/hands-not-screens/?edit', 'pawel-gorczyca'],
  [
    'Paweł finds teams for those without',
    '/hackathons/hands-not-screens/matching/',
    'pawel-gorczyca',
  ],
  ['Joaquim begins to offer a hackathon', '/hackathons/new/', 'joaquim-robalo'],
  ['Joaquim looks after his hack team', '/ideas/ydea000000000000/', 'joaquim-robalo'],
  ['Noor reads about an idea', '/ideas/ydea020000000000/', 'noor-sabbagh'],
  [
    'Noor looks at her hack team of spring',
    '/hackathons/spring-hackathon/teams/ydea100000000000/',
    'noor-sabbagh',
  ],
  ['Noor looks at the wall of help', '/hackathons/hands-not-screens/help/', 'noor-sabbagh'],
  ['Noor sees what was made in spring', '/hackathons/spring-hackathon/gallery/', 'noor-sabbagh'],
  ['somebody follows a wrong link to a hackathon', '/hackathons/no-such/', 'hoa-lam'],
  ['somebody follows a wrong link to an idea', '/ideas/no-such/', 'hoa-lam'],
  ['Samir looks at the courses', '/courses/', 'samir-haddadin'],
  [
    'Samir reads about the course that he takes',
    '/courses/debugging-what-you-did-not-write/',
    'samir-haddadin',
  ],
  [
    'Gonçalo looks at his course of last autumn',
    '/courses/reading-query-plans-autumn/',
    'goncalo-seabra',
  ],
  ['Gonçalo edits his course', '/courses/reading-query-plans-winter/?edit', 'goncalo-seabra'],
  ['Gonçalo begins to offer a course', '/courses/new/', 'goncalo-seabra'],
  ['somebody follows a wrong link to a course', '/courses/no-such/', 'hoa-lam'],
  [
    'Catarina prints her certificate',
    '/certificates/reading-query-plans-autumn/',
    'raghav-ilangovan',
  ],
  ['a visitor is asked who they are', '/sign-in/'],
  ['somebody stopped at the provider', '/sign-in/cancelled/?from=/talks/&request=4f1c'],
  ['Kofi looks at the cohorts', '/bootcamp/cohorts/', 'kofi-boadi'],
  ['Kofi looks at his cohort', '/bootcamp/cohorts/demo-now/', 'kofi-boadi'],
  ['Hoa looks at the cohort of Kofi', '/bootcamp/cohorts/demo-now/', 'hoa-lam'],
  ['Anselm looks at his fortnight', '/bootcamp/mine/', 'anselm-rieger'],
  ['somebody opens an invitation that is used up', '/bootcamp/invitation/#none', 'hoa-lam'],
  ['a visitor opens their invitation', '/bootcamp/invitation/#none'],
  ['somebody follows a wrong link to a cohort', '/bootcamp/cohorts/no-such/', 'hoa-lam'],
  ['Leonor looks at the visits that come to her', '/bootcamp/hosting/', 'leonor-vidigal'],
  ['Tomas looks at his runs', '/runs/', 'tomas-vrbka'],
  ['Hoa looks at a run that is over', '/runs/dem0rvn100000000/', 'hoa-lam'],
  [
    'Tomas is in the middle of a run',
    '/playbooks/on-call/first-on-call-week/?run=dem0rvn300000000',
    'tomas-vrbka',
  ],
  ['somebody follows a wrong link to a run', '/runs/0000000000000000/', 'hoa-lam'],
  ['Chidi reads his notices', '/notices/', 'chidi-ezeobi'],
  ['Thandiwe looks at where she is signed in', '/account/', 'thandiwe-mokwena'],
  ['an admin looks at who the admins are', '/admin/people/', 'henrike-vollmer'],
  ['Hoa, who is none, does so', '/admin/people/', 'hoa-lam'],
  ['an admin looks at who has left', '/admin/leavers/', 'henrike-vollmer'],
  [
    'Joaquim prints the list of the front desk',
    '/front-desk/queues-we-have-known/',
    'joaquim-robalo',
  ],
  ['an admin connects a directory', '/admin/directory/', 'henrike-vollmer'],
  ['an admin imports people', '/admin/import/', 'henrike-vollmer'],
  ['an admin reads the log', '/admin/log/', 'henrike-vollmer'],
  ['Kofi reads what was looked for in vain', '/searches/', 'kofi-boadi'],
  ['a visitor asks for their notices', '/notices/'],
  ['somebody follows a wrong link', '/no/such/page/'],
  ['a programmer reads the contract', '/api/docs'],
] as const;

const looks = [
  [widePx, 'light', undefined],
  [narrowPx, 'dark', ofItsLook],
] as const;

type Kind = (typeof kinds)[number];
/** How many pages one walk looks at, so that it ends in time on a crowded machine. */
const WALK_MOST = 6;

/** Whoever comes walks through their pages in one browser, which opens the next one faster. */
const walks = [...Map.groupBy<string, Kind>(kinds, ([, , as = 'a visitor']) => as)].flatMap(
  ([who, theirs]) =>
    Array.from({ length: Math.ceil(theirs.length / WALK_MOST) }, (_, at) => ({
      who,
      pages: theirs.slice(at * WALK_MOST, (at + 1) * WALK_MOST),
      name: `${who} sees them (${at + 1})`,
    })),
);

describe.concurrent('every kind of page', () => {
  test.for(walks)('$name', async ({ who, pages }, { visit }) => {
    const page = await visit({ ...(who !== 'a visitor' && { as: who }), widthPx: narrowPx });
    const found: string[] = [];
    for (const [what, address] of pages) {
      await open(page, address);
      const wrong = await wrongOn(page, address);
      found.push(...wrong.map((each) => `${what} (${address}): ${each}`));
    }
    expect(found).toEqual([]);
  });
});

async function wrongOn(page: Page, address: string): Promise<string[]> {
  // The contract has no header that one would want to skip.
  const isContract = address === '/api/docs';
  if (isContract) await shorten(page);
  const found: string[] = [];
  if (!(await page.title()).includes('Potluck')) found.push('its title does not say Potluck');
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`it has ${headings} headings of the first level`);
  found.push(...(await troubles(page)));
  await page.keyboard.press('Tab');
  const first = await focusSeen(page);
  if (!isContract && !first.startsWith('Skip to ')) found.push(`Tab leads to “${first}” first`);
  return [...found, ...(await lostByFocus(page))];
}

/** The contract says of some hundred routes the same: forty stand for all. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    const more = 'main > section:nth-of-type(n + 41), nav li:nth-child(n + 41)';
    for (const each of document.querySelectorAll(more)) each.remove();
  });
}

/** Looks at the page on a desk by day and on a telephone by night. */
async function troubles(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme, rules] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const over = await overflowPx(page);
    if (over > 0) found.push(`${width} px: ${over} px wider than the screen`);
    const lines = await barriers(page, rules);
    found.push(...lines.map((line) => `${width} px, ${colorScheme}: ${line}`));
  }
  return found;
}
