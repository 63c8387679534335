/** Which talks are listed: links, so that each list has its own address. */
export function Tabs({ past }: { past: boolean }) {
  return (
    <nav class="tabs" aria-label="Which talks">
      <a href="/talks/" aria-current={past ? undefined : 'page'}>
        Coming
      </a>
      <a href="/talks/?past" aria-current={past ? 'page' : undefined}>
        Past
      </a>
    </nav>
  );
}
