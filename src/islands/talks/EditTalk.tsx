import { askMe } from '../me.ts';
import { Answered } from '../parts/Answered.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { useAnswer } from '../useAnswer.ts';
import { folder, word } from './kind.ts';
import { NoSuchTalk } from './NoSuchTalk.tsx';
import { askTalk } from './save.ts';
import { TalkForm } from './TalkForm.tsx';

/** `/talks/<slug>/?edit`: the same form, holding what stands there now. */
export function EditTalk({ slug }: { slug: string }) {
  const asking = useAnswer(() => askTalk(slug));
  const me = useAnswer(askMe).answer;
  const person = (me?.is === 'value' && me.value.person) || undefined;
  const visitor = me?.is === 'value' && !me.value.person;
  const { answer } = asking;
  if (answer?.is === 'refusal' && answer.problem.code === 'missing') return <NoSuchTalk />;
  return (
    <Answered asking={asking} what={`the ${word}`}>
      {(talk) => (
        <>
          <header class="page-head">
            <h1>Edit the {talk.phase === 'draft' ? 'draft' : word}</h1>
            <p class="lede">{talk.title}</p>
          </header>
          {talk.refusals.edit ? (
            <CannotEdit why={talk.refusals.edit} slug={slug} visitor={visitor} />
          ) : (
            me && <TalkForm talk={talk} person={person} />
          )}
        </>
      )}
    </Answered>
  );
}

type Props = { why: string; slug: string; visitor: boolean };

function CannotEdit({ why, slug, visitor }: Props) {
  if (visitor) return <SignedOut>{why}</SignedOut>;
  return (
    <div class="empty">
      <p>{why}</p>
      <a class="button" href={`${folder}${slug}/`}>
        Back to the {word}
      </a>
    </div>
  );
}
