import type { Catalogue } from '../../catalogue.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import { checksOf } from '../mixed/rules.ts';
import { inOrder } from '../order/rules.ts';
import { stageOf } from '../rules.ts';
import type { Challenge, Mixed } from '../schema.ts';
import { skillNamed, teamFor } from '../teams/tell.ts';
import type { IdeaPageRow, IdeaRow } from './rows.ts';
import {
  beginRefusal,
  dropRefusal,
  editIdeaRefusal,
  interestRefusal,
  mergeRefusal,
} from './rules.ts';
import type { Idea, IdeaPage } from './schema.ts';

type Around = {
  all: readonly IdeaRow[];
  catalogue: Pick<Catalogue, 'skills'>;
  asker: Asker | undefined;
  mixed: Mixed;
  challenges: readonly Challenge[];
};

/** The ideas that stand for themselves, in their order, as this person may see them. */
export function ideasFor(around: Around): Idea[] {
  const standing = around.all.filter(({ mergedInto }) => mergedInto === null);
  const pitched = standing.map((idea) => ({
    ...{ id: idea.id, at: idea.at, idea },
    interestAt: idea.interest.map(({ at }) => at),
  }));
  return inOrder(pitched).map(({ idea }) => ideaFor(idea, around));
}

function ideaFor(idea: IdeaRow, { all, catalogue, asker, mixed, challenges }: Around): Idea {
  const { id, title, problem, tags, by, at, interest, comments, members, roles } = idea;
  return {
    ...{ id, title, problem, tags, by, at, comments },
    challenge: challenges.find((challenge) => challenge.id === idea.challenge) ?? null,
    skills: idea.skills.map((slug) => skillNamed(catalogue, slug)),
    interest: interest.length,
    interested: interest.some(({ person }) => person === asker?.id),
    mine: idea.person === asker?.id,
    same: all
      .filter(({ mergedInto }) => mergedInto === id)
      .map((other) => ({ id: other.id, title: other.title, by: other.by })),
    team:
      members.length === 0
        ? null
        : {
            people: members.map(({ slug, shownAs: name }) => ({ slug, name })),
            openRoles: roles.filter(({ takenBy }) => !takenBy).map((role) => role.title),
            full: members.length >= mixed.sizeMost,
            checks: checksOf(members, mixed),
            stage: idea.teamStage ?? 'exploring',
          },
  };
}

type Looking = { portal: Pick<Portal, 'now' | 'catalogue'>; asker: Asker | undefined };

/** An idea on its own page, as this person may see it. */
export function ideaPageFor(idea: IdeaPageRow, { portal, asker }: Looking): IdeaPage {
  const now = portal.now();
  const { hackathon, all, sketch, problem, version } = idea;
  const { mixed, challenges } = hackathon;
  const { catalogue } = portal;
  const { team: _, ...said } = ideaFor(idea, { all, catalogue, asker, mixed, challenges });
  const into = all.find(({ id }) => id === idea.mergedInto);
  return {
    ...{ ...said, sketch, version },
    problemHtml: renderMarkdown(problem),
    sketchHtml: renderMarkdown(sketch),
    hackathon: {
      ...{ slug: hackathon.slug, title: hackathon.title, challenges, host: hackathon.hostRef },
      stage: stageOf(hackathon, now),
    },
    talk: idea.talk.map(({ id, words, by, at, person }) => ({
      ...{ id, by, at, html: renderMarkdown(words), mine: person === asker?.id },
    })),
    mergedInto: into ? { id: into.id, title: into.title } : null,
    others: all
      .filter(({ id, mergedInto }) => id !== idea.id && mergedInto === null)
      .map(({ id, title }) => ({ id, title })),
    team: teamFor(idea, { portal, asker }),
    refusals: {
      edit: editIdeaRefusal(idea, asker)?.message ?? null,
      interest: interestRefusal(idea, asker, now)?.message ?? null,
      drop: dropRefusal(idea, asker)?.message ?? null,
      merge: mergeRefusal(idea, asker, now)?.message ?? null,
      begin: beginRefusal(idea, asker, now)?.message ?? null,
    },
  };
}
