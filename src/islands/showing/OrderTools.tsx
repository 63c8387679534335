import { useState } from 'preact/hooks';
import type { Showing } from '../../../api/hackathons/showing/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Act } from '../hackathons/Act.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { showing: Showing; put: (showing: Showing) => void };

/** For its host: how long each team shows, the draw, and telling everyone. */
export function OrderTools({ showing, put }: Props) {
  const { slug, version, slots, waiting, draw, published } = showing;
  const [id, setId] = useState(newId);
  const param = { hackathon: slug };
  const at = api.hackathons[':hackathon'].showing;
  const teams = slots.length + waiting.length;
  return (
    <div class="panel stack show-tools">
      <Minutes key={`${showing.minutes}-${showing.pause}`} {...{ showing, put }} />
      {teams > 0 && (
        <div class="cluster">
          <Act
            words={draw ? 'Draw again' : 'Draw the order by lot'}
            look={slots.length === 0 ? 'primary' : 'quiet'}
            call={() => answerTo(at.draw.$put({ param, json: { draw: id, version } }))}
            done={(drawn) => {
              put(drawn);
              setId(newId());
              toast('The order is drawn.');
            }}
          />
          {!published && slots.length > 0 && (
            <Act
              words="Publish the order"
              look="primary"
              call={() => answerTo(at.publication.$put({ param, json: { version } }))}
              done={(known) => {
                put(known);
                toast('Each hack team was told when it shows.');
              }}
            />
          )}
        </div>
      )}
      {published && (
        <p class="quiet">Whoever is moved from now on is told their new time at once.</p>
      )}
    </div>
  );
}

function Minutes({ showing, put }: Props) {
  const { slug, version, minutes, pause } = showing;
  const { busy, failed, make } = useCall<Showing>((set) => {
    put(set);
    toast('The times are set.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = {
      minutes: Number(form.get('minutes')),
      pause: Number(form.get('pause')),
      version,
    };
    void make(() =>
      answerTo(
        api.hackathons[':hackathon'].showing.$put({ param: { hackathon: slug }, json: said }),
      ),
    );
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="cluster show-minutes">
        <div class="field">
          <label for="minutes">Minutes for each</label>
          <input
            id="minutes"
            name="minutes"
            type="number"
            min={1}
            max={60}
            required
            value={minutes}
          />
        </div>
        <div class="field">
          <label for="pause">Minutes between</label>
          <input id="pause" name="pause" type="number" min={0} max={30} required value={pause} />
        </div>
        <button class="button" type="submit" aria-busy={busy}>
          Set the times
        </button>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </form>
  );
}
