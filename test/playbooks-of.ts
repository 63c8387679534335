import type { Catalogue } from '../api/catalogue.ts';
import { type Playbook, REVIEW_EVERY, TEAM_VERIFIES } from '../api/playbooks/schema.ts';

const usual: Omit<Playbook, 'id' | 'title'> = {
  ...{ summary: '', owner: 'payments', secondOwner: null, service: null, alerts: [] },
  ...{ audience: null, reviewed: null, reviewEvery: REVIEW_EVERY, verifier: TEAM_VERIFIES },
  ...{ prerequisites: [], related: [], tags: [], edited: null },
};

/** A playbook as the catalogue tells of it; Payments owns it, unless said otherwise. */
export function playbook(id: string, more: Partial<Playbook> = {}): Playbook {
  return { ...usual, id, title: `How to ${id}`, ...more };
}

/** A catalogue of nothing but these playbooks. */
export function catalogueOf(...playbooks: Playbook[]): Catalogue {
  return {
    playbooks,
    teams: [],
    programmes: [],
    rotations: [],
    skills: [],
    offices: [],
    alerts: [],
  };
}
