import { useRef } from 'preact/hooks';
import type { Materials as Answer, Material } from '../../../api/materials/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useReturn } from '../useReturn.ts';
import { AddMaterial } from './AddMaterial.tsx';
import { MaterialRow } from './MaterialRow.tsx';

type Props = {
  /** The slug of a talk, a course, … */
  event: string;
  /** The id of one session of it; left out: everything of the event. */
  session?: string;
  /** What the heading of this part of the page is called; the heading itself is the page's. */
  labelledBy: string;
};

/** Slides, recordings and other files, and for who runs the event the way to bring more. */
export function Materials({ event, session, labelledBy }: Props) {
  const query = session === undefined ? {} : { session };
  const asking = useAnswer(() =>
    answerTo(api.events[':event'].materials.$get({ param: { event }, query })),
  );
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="slides and recordings">
      {(answer) => (
        <MaterialList answer={answer} put={asking.put} {...{ event, session, labelledBy }} />
      )}
    </Answered>
  );
}

type ListProps = Omit<Props, 'session'> & {
  session: string | undefined;
  answer: Answer;
  put: (answer: Answer) => void;
};

/** The materials that were asked for already. */
export function MaterialList({ answer, put, event, session, labelledBy }: ListProps) {
  const { materials, refusal } = answer;
  const list = useRef<HTMLDivElement>(null);
  const now = useNow();
  const mayKeep = refusal === null;
  return (
    <div class="stack" ref={list} tabIndex={-1}>
      {materials.length > 0 ? (
        <ul class="rows materials" aria-labelledby={labelledBy}>
          {materials.map((material: Material) => (
            <MaterialRow
              key={material.id}
              {...{ material, event, session, now, mayKeep, put }}
              heir={list}
            />
          ))}
        </ul>
      ) : (
        <p class="quiet">
          {mayKeep
            ? 'Nothing here yet. Slides help those who could not come.'
            : 'No slides and no recording so far.'}
        </p>
      )}
      {mayKeep && <AddMaterial {...{ event, session, put }} fileBytes={answer.fileBytes} />}
    </div>
  );
}
