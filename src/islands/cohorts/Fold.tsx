type Props = { count: number; summary: string; children: preact.ComponentChildren };

/** More than so many lines are opened by whoever wants them. */
const shownMost = 12;

/** A list that is folded where it is long; on paper it is whole. */
export function Fold({ count, summary, children }: Props) {
  if (count <= shownMost) return <>{children}</>;
  return (
    <details class="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
