import { isOwn, leaveRefusal, phaseOf, signupRefusal } from '../events/rules.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Asker } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import { wallTimeOf } from '../talks/when.ts';
import type { HackathonPage, HackathonRow } from './rows.ts';
import {
  cancelRefusal,
  editRefusal,
  joinRefusal,
  pitchStages,
  stageOf,
  stageRefusal,
} from './rules.ts';
import type { Hackathon, HackathonSummary } from './schema.ts';

/** A hackathon in a list, as this person may see it. */
export function summaryFor(
  hackathon: HackathonRow,
  asker: Asker | undefined,
  now: Date,
): HackathonSummary {
  const { slug, title, seats, confirmed, waiting, signup, zone, place } = hackathon;
  return {
    ...{ slug, title, seats, confirmed, waiting, signup, zone, place },
    ...{ ideas: hackathon.ideas, teams: hackathon.teams, host: hackathon.hostRef },
    phase: phaseOf(hackathon, now),
    stage: stageOf(hackathon, now),
    opens: {
      pitching: hackathon.pitchingAt,
      forming: hackathon.formingAt,
      hacking: hackathon.hackingAt,
      showing: hackathon.showingAt,
      over: hackathon.overAt,
    },
    mine: isOwn(hackathon, asker),
  };
}

type Looking = { portal: Pick<Portal, 'now'>; asker: Asker | undefined };

/** A hackathon on its own page, as this person may see it. */
export function hackathonFor(hackathon: HackathonPage, { portal, asker }: Looking): Hackathon {
  const now = portal.now();
  const summary = summaryFor(hackathon, asker, now);
  const { abstract, link, version, mixed, challenges, team, cancellation, changes } = hackathon;
  const said = (at: string) => {
    const { date, time } = wallTimeOf(at, hackathon.zone);
    return `${date}T${time}`;
  };
  return {
    ...summary,
    ...{ abstract, link, version, mixed, challenges, team, cancellation, changes },
    certificate:
      summary.stage === 'over' && !hackathon.cancelled && (team !== null || hackathon.helped),
    abstractHtml: renderMarkdown(abstract),
    begins: {
      pitching: said(hackathon.pitchingAt),
      forming: said(hackathon.formingAt),
      hacking: said(hackathon.hackingAt),
      showing: said(hackathon.showingAt),
      over: said(hackathon.overAt),
    },
    byHand: hackathon.byHand !== null,
    refusals: {
      take: signupRefusal(hackathon, asker, now)?.message ?? null,
      leave: leaveRefusal(hackathon, asker, now)?.message ?? null,
      edit: editRefusal(hackathon, asker, now)?.message ?? null,
      cancel: cancelRefusal(hackathon, asker, now)?.message ?? null,
      pitch: stageRefusal(hackathon, pitchStages, 'Pitching', now)?.message ?? null,
      join: joinRefusal(hackathon, now)?.message ?? null,
    },
  };
}
