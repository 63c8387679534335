import { asciiSlug } from '../id.ts';
import type { Row } from './rows.ts';

/** What the talks of the demo are about: slugs of `content/skills.yaml`, by the talk's title. */
const topics: Record<string, string[]> = {
  'The shape of a good question': ['facilitation'],
  'Three questions to ask a dashboard': ['alerting', 'data-modelling'],
  'Why search thought that butter meant peanut butter': ['search-relevance'],
  'The shop without a mouse': ['accessibility'],
  'A winter morning in the van': ['debugging'],
  'I broke checkout and here is the graph': ['incident-leading', 'alerting'],
  'Tests for people who do not like to write tests': ['testing'],
  'Consensus, and what our database really promises': ['postgres'],
  'Reading flame graphs': ['performance'],
  'Recommending without being a nuisance': ['search-relevance', 'experiments'],
  'Colour for people who say that they cannot see it': ['accessibility', 'css'],
};

export const topicRows = (): Row[] =>
  Object.entries(topics).flatMap(([title, slugs]) =>
    slugs.map((topic) => ({ slug: asciiSlug(title), topic })),
  );
