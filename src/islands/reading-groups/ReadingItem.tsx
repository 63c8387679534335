import { useState } from 'preact/hooks';
import { citation, linkOf } from '../../../api/reading-groups/bibliography/rules.ts';
import type { Reading, ReadingList } from '../../../api/reading-groups/readings/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { Before } from './Before.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';
import { dayWords, saidOf } from './reading-words.ts';

type Props = {
  reading: Reading;
  slug: string;
  list: ReadingList;
  put: (list: ReadingList) => void;
  /** Where it stands on the list, for who may move it. */
  place?: { at: number; of: number };
  move?: (by: number) => void;
  drag?: { begin: () => void; drop: () => void };
};

/** One text: what it is, when it is or was read, who would like to; and what I can do with it. */
export function ReadingItem({ reading, slug, list, put, place, move, drag }: Props) {
  const [editing, setEditing] = useState(false);
  const { title, tags, weeks, next, held, before, state, backers, backed, mine } = reading;
  const link = linkOf(reading);
  const isRead = held.length >= weeks;
  const call = useCall<ReadingList>(put);
  const param = { group: slug, reading: reading.id };
  const one = api['reading-groups'][':group'].readings[':reading'];
  const back = () =>
    void call.make(() =>
      answerTo(backed ? one.backing.$delete({ param }) : one.backing.$put({ param })),
    );
  const enlist = () =>
    void call
      .make(() => answerTo(one.$put({ param, json: { ...saidOf(reading), state: 'listed' } })))
      .then((answer) => answer?.is === 'value' && toast('It is on the list.'));
  return (
    <li
      class="row"
      draggable={drag !== undefined}
      onDragStart={drag?.begin}
      onDragOver={(event) => drag && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag?.drop();
      }}
    >
      <div>
        <p class="row-title">
          {link ? (
            <a href={link} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        <p class="row-facts">
          {[
            citation(reading),
            weeks > 1 && `${weeks} meetings`,
            next && dayWords(next.day),
            ...tags.map((tag) => `#${tag}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {state === 'candidate' && (
          <p class="row-facts">
            Proposed by {reading.by.name}
            {backers.length > 0 && `; backed by ${backers.map(({ name }) => name).join(', ')}`}
          </p>
        )}
        {held.map(({ id, number, day, presenter }) => (
          <p class="row-facts" key={id}>
            Read on <a href={`/reading-groups/${slug}/meetings/${number}/`}>{dayWords(day)}</a>
            {presenter && `, presented by ${presenter.name}`}
          </p>
        ))}
        {reading.material && (
          <p class="row-facts">
            <a href={`/api/materials/${reading.material}/file`}>A copy to read here</a>
          </p>
        )}
        <Before before={before} />
        <Failure failed={call.failed} unreached="Try again: asking twice does no harm." />
      </div>
      <div class="row-side cluster reading-acts">
        {state === 'candidate' && !list.refusals.propose && (
          <button class="button" type="button" aria-pressed={backed} onClick={back}>
            {backed ? 'Backed' : 'Me too'}
            <span class="visually-hidden">: {title}</span>
          </button>
        )}
        {state === 'candidate' && !list.refusals.arrange && (
          <button class="button" type="button" onClick={enlist}>
            Put on the list<span class="visually-hidden">: {title}</span>
          </button>
        )}
        {place && move && (
          <>
            <button
              class="button quiet"
              type="button"
              aria-disabled={place.at === 0}
              onClick={() => place.at > 0 && move(-1)}
            >
              Earlier<span class="visually-hidden">: {title}</span>
            </button>
            <button
              class="button quiet"
              type="button"
              aria-disabled={place.at === place.of - 1}
              onClick={() => place.at < place.of - 1 && move(1)}
            >
              Later<span class="visually-hidden">: {title}</span>
            </button>
          </>
        )}
        {mine && !isRead && (
          <button class="button quiet" type="button" onClick={() => setEditing(true)}>
            Edit<span class="visually-hidden"> {title}</span>
          </button>
        )}
      </div>
      {editing && (
        <ReadingDialog
          {...{ slug, put, reading }}
          lists={!list.refusals.arrange}
          close={() => setEditing(false)}
        />
      )}
    </li>
  );
}
