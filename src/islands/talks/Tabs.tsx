export type Shown = 'coming' | 'past' | 'drafts';

const tabs: [Shown, href: string, words: string][] = [
  ['coming', '/talks/', 'Coming'],
  ['past', '/talks/?past', 'Past'],
  ['drafts', '/talks/?drafts', 'My drafts'],
];

/** Which talks are listed: links, so that each list has its own address. */
export function Tabs({ shown }: { shown: Shown }) {
  return (
    <nav class="tabs" aria-label="Which talks">
      {tabs.map(([tab, href, words]) => (
        <a key={tab} href={href} aria-current={tab === shown ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
