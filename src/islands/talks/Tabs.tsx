import { folder, words } from './kind.ts';

export type Shown = 'coming' | 'past' | 'drafts';

const tabs: [Shown, href: string, words: string][] = [
  ['coming', folder, 'Coming'],
  ['past', `${folder}?past`, 'Past'],
  ['drafts', `${folder}?drafts`, 'My drafts'],
];

/** Which talks are listed: links, so that each list has its own address. */
export function Tabs({ shown }: { shown: Shown }) {
  return (
    <nav class="tabs" aria-label={`Which ${words}`}>
      {tabs.map(([tab, href, words]) => (
        <a key={tab} href={href} aria-current={tab === shown ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
