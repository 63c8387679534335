import { useRef, useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Act } from '../hackathons/Act.tsx';
import { toast } from '../parts/toast.ts';
import { keepToast } from '../talks/kept-toast.ts';
import { useHeir } from '../useHeir.ts';
import { IdeaDialog } from './IdeaDialog.tsx';

type Props = {
  idea: IdeaPage;
  put: (idea: IdeaPage) => void;
  heir: { readonly current: HTMLElement | null };
};

/** For who pitched it, its team and the host: change it, merge it, take it back. */
export function IdeaTools(props: Props) {
  return props.idea.refusals.edit ? null : <Tools {...props} />;
}

function Tools({ idea, put, heir }: Props) {
  const tools = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'edit' | 'merge' | 'drop'>();
  const close = () => setOpen(undefined);
  const { refusals, hackathon, others, mergedInto } = idea;
  const param = { idea: idea.id };
  useHeir(tools, heir);
  return (
    <div class="cluster course-tools" ref={tools}>
      <button class="button" type="button" onClick={() => setOpen('edit')}>
        Change it
      </button>
      {!refusals.merge && !mergedInto && others.length > 0 && (
        <button class="button" type="button" onClick={() => setOpen('merge')}>
          Merge it with another
        </button>
      )}
      {mergedInto && (
        <Act
          words="Part them again"
          call={() => answerTo(api.ideas[':idea'].merge.$delete({ param }))}
          done={put}
        />
      )}
      {!refusals.drop && (
        <button class="button danger" type="button" onClick={() => setOpen('drop')}>
          Take it back
        </button>
      )}
      {open === 'edit' && (
        <IdeaDialog
          hackathon={hackathon.slug}
          challenges={hackathon.challenges}
          {...{ idea, close }}
          done={(changed) => {
            close();
            put(changed);
            toast('Saved.');
          }}
        />
      )}
      {open === 'merge' && <MergeDialog {...{ idea, put, close }} />}
      {open === 'drop' && (
        <Dialog title="Take this idea back?" close={close}>
          <p>What others said of it goes, too. It cannot be brought back.</p>
          <div class="cluster">
            <Act
              words="Take it back"
              look="danger"
              call={() => answerTo(api.ideas[':idea'].$delete({ param }))}
              done={() => {
                keepToast('The idea is gone.');
                location.assign(`/hackathons/${hackathon.slug}/`);
              }}
            />
            <button class="button quiet" type="button" onClick={close}>
              Keep it
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function MergeDialog({ idea, put, close }: Omit<Props, 'heir'> & { close: () => void }) {
  const [into, setInto] = useState(idea.others[0]?.id ?? '');
  const param = { idea: idea.id };
  return (
    <Dialog title="Which idea says the same?" close={close}>
      <p>
        Its page shows the interest and the comments of both, once for each person. You can part
        them again.
      </p>
      <div class="field">
        <label for="into">This idea becomes part of</label>
        <select
          id="into"
          value={into}
          onInput={({ currentTarget }) => setInto(currentTarget.value)}
        >
          {idea.others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="cluster">
        <Act
          words="Merge them"
          look="primary"
          call={() => answerTo(api.ideas[':idea'].merge.$put({ param, json: { into } }))}
          done={(merged) => {
            close();
            put(merged);
            toast('They are one idea now.');
          }}
        />
        <button class="button quiet" type="button" onClick={close}>
          Back
        </button>
      </div>
    </Dialog>
  );
}
