import { defineCollection } from 'astro:content';
import { COLLECTIONS as SHAPES } from './content/entries.ts';
import { fromContent } from './content/loader.ts';

export const collections = {
  playbooks: defineCollection({ loader: fromContent('playbooks'), schema: SHAPES.playbooks }),
  rotations: defineCollection({ loader: fromContent('rotations'), schema: SHAPES.rotations }),
  programmes: defineCollection({ loader: fromContent('programmes'), schema: SHAPES.programmes }),
  teams: defineCollection({ loader: fromContent('teams'), schema: SHAPES.teams }),
  skills: defineCollection({ loader: fromContent('skills'), schema: SHAPES.skills }),
  offices: defineCollection({ loader: fromContent('offices'), schema: SHAPES.offices }),
};
