import { useState } from 'preact/hooks';
import type { Showing, ShowTeam, Way } from '../../../api/hackathons/showing/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { ZoneSelect } from '../courses/ZoneField.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { myZone } from '../when.ts';

type Props = { team: ShowTeam; zone: string; put: (showing: Showing) => void };

/** Whether my hack team shows in the room or from elsewhere, and from where. */
export function OwnWay({ team, zone: here, put }: Props) {
  const [way, setWay] = useState<Way | null>(team.way);
  const [zone, setZone] = useState(team.zone ?? myZone());
  const { busy, failed, make } = useCall<Showing>((showing) => {
    put(showing);
    toast('Your host knows.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!way) return;
    const json = way === 'remote' ? { way, zone } : { way };
    void make(() =>
      answerTo(api.ideas[':idea'].showing.$put({ param: { idea: team.idea }, json })),
    );
  };
  return (
    <section class="panel stack" aria-labelledby="own-way">
      <h2 id="own-way">How do you show “{team.title}”?</h2>
      <form class="stack" onSubmit={submit}>
        <fieldset class="cluster hack-parts">
          <legend class="visually-hidden">How your hack team shows</legend>
          {(['room', 'remote'] as const).map((one) => (
            <label class="cluster show-way" key={one}>
              <input
                type="radio"
                name="way"
                required
                checked={way === one}
                onInput={() => setWay(one)}
              />
              {one === 'room' ? 'In the room' : 'From elsewhere'}
            </label>
          ))}
        </fieldset>
        {way === 'remote' && (
          <div class="field show-zone">
            <label for="way-zone">On whose clock?</label>
            <ZoneSelect
              tied={{ id: 'way-zone', name: 'zone' }}
              value={zone}
              near={[here, 'Europe/London', 'America/New_York', 'Asia/Kolkata']}
              onInput={setZone}
            />
            <span class="hint">You are drawn within your working hours where that can be.</span>
          </div>
        )}
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <button class="button" type="submit" aria-busy={busy}>
          Say so
        </button>
      </form>
    </section>
  );
}
