import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Material, Materials } from '../../../api/materials/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';
import { isFilm, materialAddress, whatWords, whereWords } from './words.ts';

type Props = {
  material: Material;
  event: string;
  session: string | undefined;
  now: Date;
  mayKeep: boolean;
  put: (answer: Materials) => void;
  /** What gets the focus when the row goes away. */
  heir: RefObject<HTMLElement>;
};

/** One thing to read or watch, where it stands, and who brought it. */
export function MaterialRow(props: Props) {
  const { material, now, mayKeep } = props;
  const { kind, title, by, at, link } = material;
  return (
    <li class="row">
      <div>
        <h3 class="row-title">
          <a href={materialAddress(material)} {...(link !== null && { rel: 'noreferrer' })}>
            {title}
          </a>
        </h3>
        <p class="row-facts">
          <span class="badge">{whatWords[kind]}</span> {whereWords(material)} · {by.name},{' '}
          <Moment at={at} now={now} />
        </p>
        {isFilm(material) && (
          // biome-ignore lint/a11y/useMediaCaption: nobody has written any for what a colleague recorded
          <video controls preload="metadata" aria-label={title} src={materialAddress(material)} />
        )}
      </div>
      {mayKeep && <Remove {...props} />}
    </li>
  );
}

function Remove({ material, event, session, put, heir }: Props) {
  const [asked, setAsked] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useHeir(holder, heir);
  const { busy, failed, make } = useCall<Materials>((left) => {
    put(left);
    toast(`“${material.title}” is removed.`);
  });
  const remove = () => {
    const param = { event, material: material.id };
    const query = session === undefined ? {} : { session };
    const one = api.events[':event'].materials[':material'];
    void make(() => answerTo(one.$delete({ param, query })));
  };
  return (
    <div class="row-side" ref={holder}>
      {asked ? (
        <>
          <p>Remove it for everybody?</p>
          <p class="cluster">
            <button class="button danger" type="button" onClick={remove} aria-busy={busy}>
              Yes, remove it
            </button>
            <button
              class="button quiet"
              type="button"
              onClick={() => setAsked(false)}
              ref={focused}
            >
              Keep it
            </button>
          </p>
          <Failure failed={failed} unreached="Try again: removing twice does no harm." />
        </>
      ) : (
        <button class="button quiet" type="button" onClick={() => setAsked(true)}>
          Remove<span class="visually-hidden"> {material.title}</span>
        </button>
      )}
    </div>
  );
}
