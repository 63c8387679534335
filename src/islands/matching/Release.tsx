import { useState } from 'preact/hooks';
import type { Matching, Proposal } from '../../../api/hackathons/matching/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { slug: string; proposal: Proposal; put: (matching: Matching) => void };

/** The one step that others see. */
export function Release({ slug, proposal, put }: Props) {
  const [open, setOpen] = useState(false);
  const { busy, failed, make } = useCall<Matching>((matching) => {
    setOpen(false);
    put(matching);
    toast('Released. Everybody was told.');
  });
  const { id, version, teams, alone } = proposal;
  const people = teams.reduce((sum, { coming }) => sum + coming.length, 0);
  const begun = teams.filter(({ stands, coming }) => !stands && coming.length > 0).length;
  const send = () =>
    void make(() =>
      answerTo(
        api.hackathons[':hackathon'].matching.release.$put({
          param: { hackathon: slug },
          json: { proposal: id, version },
        }),
      ),
    );
  return (
    <>
      <p class="cluster">
        <button class="button primary" type="button" onClick={() => setOpen(true)}>
          Release it
        </button>
        <span class="quiet">Until then nobody but you sees it.</span>
      </p>
      {open && (
        <Dialog title="Release the teams?" close={() => setOpen(false)}>
          <p>
            {people === 1 ? '1 person comes' : `${people} people come`} into a team
            {begun > 0 &&
              `, ${begun === 1 ? 'one idea becomes a team' : `${begun} ideas become teams`}`}
            {alone.length > 0 && `, and ${alone.length} stay without one`}. Everybody is told now.
          </p>
          <Failure failed={failed} unreached="Try again: releasing twice does no harm." />
          <div class="cluster">
            <button class="button primary" type="button" aria-busy={busy} onClick={send}>
              Release
            </button>
            <button class="button quiet" type="button" onClick={() => setOpen(false)}>
              Back
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
