import type { FieldRefusal } from '../../../api/refusal.ts';

/** What has to be said of a draft before it can be announced. */
export function Missing({ missing }: { missing: FieldRefusal[] }) {
  if (missing.length === 0) return null;
  return (
    <>
      <p>Before it can be announced:</p>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    </>
  );
}
