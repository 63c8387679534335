import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { GroupForm } from './GroupForm.tsx';
import { askGroup } from './GroupPage.tsx';
import { valuesOf } from './values.ts';

/** The form of a group that is there. */
export function EditGroup({ slug }: { slug: string }) {
  return (
    <ForSignedIn what="the form" invitation="Sign in to change this reading group.">
      {() => <Asked slug={slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const asking = useAnswer(() => askGroup(slug));
  return (
    <Answered asking={asking} what="the form">
      {(group) => <Shown group={group} />}
    </Answered>
  );
}

function Shown({ group }: { group: ReadingGroup }) {
  return (
    <>
      <header class="page-head">
        <p>
          <a href={`/reading-groups/${group.slug}/`}>{group.title}</a>
        </p>
        <h1>Edit the reading group</h1>
      </header>
      {group.refusals.edit ? (
        <p class="problem">{group.refusals.edit}</p>
      ) : (
        <GroupForm group={group} start={valuesOf(group)} />
      )}
    </>
  );
}
