import { useState } from 'preact/hooks';
import type { Hire } from '../../../api/cohorts/schema.ts';
import { peopleWords } from '../counts.ts';
import { AwayDialog } from './AwayDialog.tsx';
import type { Shown } from './cohort.tsx';
import { Fold } from './Fold.tsx';
import { HireDialog } from './HireDialog.tsx';
import { HireList } from './HireList.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { Narrow, useNarrow } from './Narrow.tsx';
import { dayWords } from './words.ts';

type Opened = { is: 'edit' | 'away' | 'invite'; hire: Hire | undefined };

/** Who starts, and when they are away. */
export function Hires({ cohort, put }: Shown) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const { hires } = cohort;
  const narrow = useNarrow(cohort);
  return (
    <section class="section stack" aria-labelledby="hires">
      <header class="section-head">
        <h2 id="hires">Hires</h2>
        <button
          class="button"
          type="button"
          onClick={() => setOpened({ is: 'edit', hire: undefined })}
        >
          Add a hire
        </button>
      </header>
      {hires.length === 0 && <p class="quiet">Nobody yet. Add them one by one, or paste a list.</p>}
      <Narrow narrow={narrow} count={hires.length} />
      <Fold count={narrow.isOff ? hires.length : 0} summary={`All ${peopleWords(hires.length)}`}>
        <ul class="rows">
          {narrow.meant.map((hire) => (
            <li class="row" key={hire.id}>
              <div>
                <p class="row-title">{hire.name}</p>
                <p class="row-facts">{factsOf(hire)}</p>
              </div>
              <p class="row-side cluster">
                {!hire.person && (
                  <button
                    class="button quiet"
                    type="button"
                    onClick={() => setOpened({ is: 'invite', hire })}
                  >
                    Invitation link<span class="visually-hidden">: {hire.name}</span>
                  </button>
                )}
                <button
                  class="button quiet"
                  type="button"
                  onClick={() => setOpened({ is: 'away', hire })}
                >
                  Away<span class="visually-hidden">: {hire.name}</span>
                </button>
                <button
                  class="button quiet"
                  type="button"
                  onClick={() => setOpened({ is: 'edit', hire })}
                >
                  Edit<span class="visually-hidden"> {hire.name}</span>
                </button>
              </p>
            </li>
          ))}
        </ul>
      </Fold>
      <HireList cohort={cohort} put={put} />
      {opened?.is === 'edit' && (
        <HireDialog cohort={cohort} put={put} hire={opened.hire} close={close} />
      )}
      {opened?.is === 'away' && opened.hire && (
        <AwayDialog cohort={cohort} put={put} hire={opened.hire} close={close} />
      )}
      {opened?.is === 'invite' && opened.hire && (
        <InviteDialog cohort={cohort.slug} hire={opened.hire} close={close} />
      )}
    </section>
  );
}

function factsOf({ role, place, startsOn, partTime, buddy, person, exceptions }: Hire): string {
  const awayDays = [...new Set(exceptions.filter(({ here }) => !here).map(({ day }) => day))];
  return [
    role,
    place,
    startsOn && `starts ${dayWords(startsOn)}`,
    partTime.length > 0 && `never here ${partTime.map(weeklyWords).join(', ')}`,
    awayDays.length > 0 && `away ${awayDays.map(dayWords).join(', ')}`,
    buddy && `buddy ${buddy.name}`,
    !person && 'cannot sign in yet',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `Fri`, `Wed pm`. */
const weeklyWords = (off: string): string =>
  `${off.charAt(0).toUpperCase()}${off.slice(1).replace('-', ' ')}`;
