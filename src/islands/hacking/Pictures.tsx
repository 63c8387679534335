import { useRef, useState } from 'preact/hooks';
import type { HackPicture, SubmissionPage } from '../../../api/hackathons/submissions/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { complaintsOf } from '../courses/Field.tsx';
import { Act } from '../hackathons/Act.tsx';
import { limits } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { pictureAddress } from './PictureList.tsx';
import { smaller } from './smaller.ts';

type Props = { idea: string; pictures: HackPicture[]; put: (page: SubmissionPage) => void };

/** For the team: its pictures with their words, and the way to add one. */
export function Pictures({ idea, pictures, put }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = api.ideas[':idea'].pictures[':picture'];
  return (
    <section class="stack" aria-labelledby="pictures">
      <h3 id="pictures" tabIndex={-1} ref={heading}>
        Pictures
      </h3>
      {pictures.length > 0 && (
        <ul class="rows">
          {pictures.map(({ id, alt }) => (
            <li class="row" key={id}>
              <p>{alt}</p>
              <div class="row-side">
                <Act
                  words="Take away"
                  about={`the picture: ${alt}`}
                  look="quiet"
                  call={() => answerTo(at.$delete({ param: { idea, picture: id } }))}
                  done={(after) => {
                    put(after);
                    heading.current?.focus();
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {pictures.length < limits().pictures ? (
        <AddPicture {...{ idea, put }} />
      ) : (
        <p class="quiet">There are {limits().pictures}, which is the most.</p>
      )}
    </section>
  );
}

function AddPicture({ idea, put }: Pick<Props, 'idea' | 'put'>) {
  const [id, setId] = useState(newId);
  const { busy, failed, make } = useCall<SubmissionPage>(put);
  const { file: wrong, alt: unsaid } = complaintsOf(failed);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const file = form.get('file');
    if (!(file instanceof File)) return;
    const answer = await make(() => send(idea, id, file, String(form.get('alt') ?? '').trim()));
    if (answer?.is !== 'value') return;
    element.reset();
    setId(newId());
    toast('The picture is there.');
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <div class="fields">
        <div class="field">
          <label for="picture-file">A picture</label>
          <input
            id="picture-file"
            class="drop"
            name="file"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            required
            // Another file is another picture.
            onChange={() => setId(newId())}
            aria-describedby={wrong ? 'picture-error' : 'picture-hint'}
            {...(wrong && { 'aria-invalid': true })}
          />
          {wrong ? (
            <span class="error" id="picture-error" role="alert">
              {wrong}
            </span>
          ) : (
            <span class="hint" id="picture-hint">
              PNG, JPEG or WebP. A large one is made smaller before it is sent.
            </span>
          )}
        </div>
        <div class="field">
          <label for="picture-alt">What does it show?</label>
          <input
            id="picture-alt"
            name="alt"
            required
            maxLength={limits().alt}
            aria-describedby="picture-alt-hint"
            {...(unsaid && { 'aria-invalid': true })}
          />
          <span class="hint" id="picture-alt-hint">
            {unsaid ?? 'For those who do not see it.'}
          </span>
        </div>
      </div>
      {!wrong && <Failure failed={failed} unreached="Nothing was kept. Try again." />}
      <button class="button" type="submit" aria-busy={busy}>
        Add the picture
      </button>
    </form>
  );
}

/** The bytes are the body, which the typed client cannot send. */
async function send(
  idea: string,
  id: string,
  file: File,
  alt: string,
): Promise<Answer<SubmissionPage>> {
  const { body, name } = await smaller(file);
  const address = `${pictureAddress(idea, id)}?${new URLSearchParams({ alt, name })}`;
  const headers = { 'content-type': 'application/octet-stream' };
  return answerTo(fetch(address, { method: 'PUT', headers, body })) as Promise<
    Answer<SubmissionPage>
  >;
}
