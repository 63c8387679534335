import { useState } from 'preact/hooks';
import type { Reading, ReadingList } from '../../../api/reading-groups/readings/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { Export } from './Export.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { moved } from './order.ts';
import { ReadingDialog } from './ReadingDialog.tsx';
import { ReadingItem } from './ReadingItem.tsx';

type Props = { slug: string; ended: boolean; changed: () => void };

/** What a group reads, would like to read, and has read. */
export function Readings({ slug, ended, changed }: Props) {
  const asking = useAnswer(() =>
    answerTo(api['reading-groups'][':group'].readings.$get({ param: { group: slug } })),
  );
  return (
    <section class="section stack" aria-labelledby="readings">
      <h2 id="readings" tabIndex={-1}>
        What we read
      </h2>
      <Answered asking={asking} what="the reading list">
        {(list) => (
          <Listed
            {...{ slug, list, ended }}
            put={(now) => {
              asking.put(now);
              changed();
            }}
          />
        )}
      </Answered>
    </section>
  );
}

type ListedProps = {
  slug: string;
  list: ReadingList;
  ended: boolean;
  put: (list: ReadingList) => void;
};

function Listed({ slug, list, ended, put }: ListedProps) {
  const [open, setOpen] = useState<'add' | 'import'>();
  const [dragged, setDragged] = useState<string>();
  const { failed, make } = useCall<ReadingList>(put);
  const { listed, candidates, read, refusals } = list;
  const arranges = !refusals.arrange;
  const reorder = (order: string[]) =>
    void make(() =>
      answerTo(
        api['reading-groups'][':group']['reading-order'].$put({
          param: { group: slug },
          json: { order },
        }),
      ),
    );
  const close = () => setOpen(undefined);
  const ids = listed.map(({ id }) => id);
  const item = (reading: Reading) => ({ key: reading.id, reading, slug, list, put });
  return (
    <>
      {listed.length === 0 && !ended && (
        <div class="empty">
          <p>Nothing is on the list yet. Which text have you quoted without having read it?</p>
        </div>
      )}
      <ol class="rows readings">
        {listed.map((reading, at) => (
          <ReadingItem
            {...item(reading)}
            {...(arranges && {
              place: { at, of: listed.length },
              move: (by: number) => reorder(moved(ids, at, at + by)),
              drag: {
                begin: () => setDragged(reading.id),
                drop: () => {
                  const from = ids.indexOf(dragged ?? '');
                  setDragged(undefined);
                  if (from >= 0 && from !== at) reorder(moved(ids, from, at));
                },
              },
            })}
          />
        ))}
      </ol>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      {!refusals.propose && (
        <p class="cluster">
          <button class="button" type="button" onClick={() => setOpen('add')}>
            {arranges ? 'Add a text' : 'Propose a text'}
          </button>
          <button class="button" type="button" onClick={() => setOpen('import')}>
            Bring a whole list
          </button>
        </p>
      )}
      {candidates.length > 0 && (
        <>
          <h3>Would you like to read these?</h3>
          <ul class="rows readings">
            {candidates.map((reading) => (
              <ReadingItem {...item(reading)} />
            ))}
          </ul>
        </>
      )}
      {read.length > 0 && (
        <details>
          <summary>Read so far: {read.length}</summary>
          <ul class="rows readings">
            {read.map((reading) => (
              <ReadingItem {...item(reading)} />
            ))}
          </ul>
        </details>
      )}
      <Export slug={slug} list={list} />
      {open === 'add' && <ReadingDialog {...{ slug, put, close }} lists={arranges} />}
      {open === 'import' && <ImportDialog {...{ slug, put, close }} lists={arranges} />}
    </>
  );
}
