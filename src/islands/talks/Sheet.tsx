import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { Failure } from '../parts/Failure.tsx';
import { AbstractField } from './AbstractField.tsx';
import { Clashes } from './Clashes.tsx';
import { Conflict } from './Conflict.tsx';
import type { Draft } from './draft.ts';
import { Field } from './Field.tsx';
import { GuestsField } from './GuestsField.tsx';
import { kind } from './kind.ts';
import { limits } from './limits.ts';
import { MinutesField } from './MinutesField.tsx';
import { MovingAsk } from './MovingAsk.tsx';
import { SeatsField } from './SeatsField.tsx';
import { SeriesField } from './SeriesField.tsx';
import { SheetEnd } from './SheetEnd.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { SpeakersField } from './SpeakersField.tsx';
import { guestsIn, speakersIn } from './speakers.ts';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';
import { valuesIn } from './values.ts';
import { WhenFields } from './WhenFields.tsx';

const lostWords = 'What you typed is kept here. Try again: sending it twice does no harm.';

type Props = {
  talk: Talk | TalkDraft | undefined;
  fresh: Draft;
  near: string[];
  visitor: boolean;
  startOver: (newest?: Talk | TalkDraft) => void;
};

/** The fields of a talk. The browser holds what stands in them; the draft follows every key. */
export function Sheet({ talk, fresh, near, visitor, startOver }: Props) {
  const draft = useDraft({ slug: talk?.slug, fresh });
  const saving = useSaving({ talk, draft });
  const { values } = draft;
  const start = draft.start.values;
  const { complaints } = saving;
  return (
    <form
      class="stack talk-form"
      ref={saving.form}
      noValidate
      onInput={({ currentTarget }) => {
        draft.type(valuesIn(new FormData(currentTarget)));
        saving.recheck();
      }}
      onSubmit={saving.submit}
    >
      {visitor && <SignInFirst />}
      {draft.restored && (
        <p class="quiet" role="status">
          This is what you typed before. It is not saved yet.
        </p>
      )}
      <Field name="title" label="Title" complaints={complaints}>
        {(tied) => (
          <input {...tied} required maxLength={limits().title} defaultValue={start.title} />
        )}
      </Field>
      <AbstractField start={start.abstract} text={values.abstract} complaints={complaints} />
      {!visitor && (
        <div class="talk-write">
          <SpeakersField
            start={speakersIn(start.speakers || fresh.values.speakers)}
            complaints={complaints}
          />
          <GuestsField start={guestsIn(start.guests)} />
        </div>
      )}
      {!visitor && kind === 'talk' && <SeriesField start={start.series} />}
      <WhenFields start={start} zone={values.zone} near={near} complaints={complaints} />
      <MinutesField start={start.minutes} minutes={values.minutes} complaints={complaints} />
      <div class="fields">
        <Field name="place" label="Where" hint="A town and a room." complaints={complaints}>
          {(tied) => <input {...tied} maxLength={limits().place} defaultValue={start.place} />}
        </Field>
        <Field
          name="link"
          label="Link to join from elsewhere"
          hint="Shown to members of staff only."
          complaints={complaints}
        >
          {(tied) => <input {...tied} type="url" inputMode="url" defaultValue={start.link} />}
        </Field>
      </div>
      {!visitor && <Clashes values={values} talk={talk?.slug ?? ''} />}
      <SeatsField start={start} room={values.room} complaints={complaints} />
      {saving.newest && (
        <Conflict
          newest={saving.newest}
          mine={values}
          onTakeTheirs={() => startOver(saving.newest)}
          onKeepMine={saving.overwrite}
        />
      )}
      <Failure failed={saving.failed} unreached={lostWords} />
      <SheetEnd
        talk={talk}
        busy={saving.busy}
        dirty={draft.dirty}
        visitor={visitor}
        onDiscard={() => (talk ? saving.leave() : startOver())}
      />
      {saving.asking && talk && talk.phase !== 'draft' && (
        <MovingAsk talk={talk} values={values} onYes={saving.send} onNo={saving.hold} />
      )}
    </form>
  );
}
