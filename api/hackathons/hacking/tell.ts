import { renderMarkdown } from '../../markdown/render.ts';
import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import { askHelpRefusal, helperRefusal } from '../help/rules.ts';
import type { HelpRow } from '../help/store.ts';
import { helpFor } from '../help/tell.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { stageOf } from '../rules.ts';
import type { HackLink } from '../submissions/schema.ts';
import { workRefusal } from './rules.ts';
import type { HackWork, TeamStage } from './schema.ts';
import type { LogRow } from './store.ts';

/** A hack team at work, as the database knows it. */
export type WorkRow = {
  idea: IdeaPageRow;
  stage: TeamStage;
  links: HackLink[];
  log: LogRow[];
  help: HelpRow[];
};

type Looking = { portal: Pick<Portal, 'now' | 'catalogue'>; asker: Asker | undefined };

/** What goes on in a hack team, as this person may see it. */
export function workFor(row: WorkRow, { portal, asker }: Looking): HackWork {
  const { idea, stage, links, log, help } = row;
  const { hackathon, members } = idea;
  const now = portal.now();
  const mine = members.some(({ id }) => id === asker?.id);
  const { catalogue } = portal;
  return {
    title: idea.title,
    hackathon: {
      ...{ slug: hackathon.slug, title: hackathon.title, zone: hackathon.zone },
      stage: stageOf(hackathon, now),
      ...{ showingAt: hackathon.showingAt, overAt: hackathon.overAt },
      byHand: hackathon.byHand !== null,
    },
    ...{ stage, links, mine },
    log: log.map(({ id, words, by, at, person }) => ({
      ...{ id, by, at, html: renderMarkdown(words), mine: person === asker?.id },
    })),
    help: help.map((one) => helpFor(one, { idea, catalogue, asker })),
    refusals: {
      work: workRefusal(idea, asker, now)?.message ?? null,
      ask: askHelpRefusal(idea, asker, now)?.message ?? null,
      come: mine
        ? 'It is your own team that asks.'
        : (helperRefusal(hackathon, now)?.message ?? null),
    },
  };
}
