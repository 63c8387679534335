/** The one script of every page on which a playbook's freshness is told. */
import { badges, showFreshness } from './badge.ts';
import { readRecord } from './list.ts';
import { askStanding, place } from './page.ts';

for (const badge of badges()) showFreshness(badge);
// Nobody waits for the record: the page is there, and what was built stands until it is answered.
addEventListener('load', () => setTimeout(askRecord));

function askRecord(): void {
  const others = [...badges()].filter(
    ({ dataset }) => dataset.freshness !== place?.dataset.standing,
  );
  if (place) void askStanding();
  if (others.length > 0) void readRecord(others);
}
