import { slugOf } from './slug.ts';

/**
 * What a prop holds: words; a `file` beside the page or below `content/`; a `fragment` of
 * `content/fragments/`; the id of a `step` of the same page; a `team` of `content/teams/`.
 */
export type Prop = {
  holds: 'words' | 'file' | 'fragment' | 'step' | 'team';
  needed?: true;
  /** The prop that must stand beside it. */
  with?: string;
};

/** How a component of a page is used. The check asks this table, and nothing else knows the props. */
export type ComponentUse = {
  props: Record<string, Prop>;
  /** Of these props exactly one must be there. */
  oneOf?: readonly string[];
  /** The component in which it must stand, directly. */
  within?: string;
  /** What stands between its tags: something, nothing, as it may be, or only this component. */
  content: 'needed' | 'none' | 'may' | { only: string };
};

const words: Prop = { holds: 'words' };
const neededWords: Prop = { holds: 'words', needed: true };

/** The components that an `.mdx` file may use without importing them. */
export const COMPONENTS: Record<string, ComponentUse> = {
  Steps: { props: {}, content: { only: 'Step' } },
  Step: { props: { title: neededWords, id: words }, within: 'Steps', content: 'may' },
  Command: { props: { on: words }, content: 'needed' },
  Expect: { props: { title: words }, content: 'needed' },
  Decision: {
    props: { if: neededWords, goto: { holds: 'step', needed: true } },
    content: 'may',
  },
  Rollback: { props: { title: words }, content: 'needed' },
  Caution: { props: { title: words }, content: 'needed' },
  Escalate: {
    props: { team: { holds: 'team', needed: true }, role: words, when: words },
    content: 'may',
  },
  Diagram: { props: { title: neededWords, alt: neededWords }, content: 'needed' },
  Video: {
    props: {
      src: { holds: 'file', with: 'captions' },
      href: words,
      title: neededWords,
      captions: { holds: 'file' },
      length: words,
    },
    oneOf: ['src', 'href'],
    content: 'none',
  },
  // What stands between its tags is the fragment, by the time that anybody looks.
  Include: { props: { file: { holds: 'fragment', needed: true } }, content: 'may' },
};

/** The anchor of a step: its own id, else `step-` and its title as an address would have it. */
export function stepId({ id, title }: { id?: string; title?: string }): string {
  return id || `step-${slugOf(title ?? '')}`;
}
