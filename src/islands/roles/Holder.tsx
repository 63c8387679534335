import { useState } from 'preact/hooks';
import type { RoleHolder } from '../../../api/roles/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { Duties } from './Duties.tsx';
import { Leaves } from './Leaves.tsx';

type Props = {
  person: RoleHolder;
  me: string;
  /** The only admin stays one. */
  isLast: boolean;
  again: () => void;
};

/** One of the staff and what they are; giving asks nothing, taking asks once. */
export function Holder({ person, me, isLast, again }: Props) {
  const { slug, name, role } = person;
  const [asking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<RoleHolder>((now) => {
    setAsking(false);
    toast(now.role === 'admin' ? `${name} is an admin now.` : `${name} is no longer an admin.`);
    // Who is no admin any more may not see this page.
    if (slug === me) location.assign('/');
    else again();
  });
  const become = (role: 'admin' | 'member') =>
    make(() =>
      answerTo(
        api.people[':person'].role.$put({
          param: { person: encodeURIComponent(slug) },
          json: { role },
        }),
      ),
    );
  return (
    <li class="row">
      <div>
        <p class="row-title">
          <a href={`/people/${slug}/`}>{name}</a> {slug === me && <span class="badge">You</span>}
        </p>
        <p class="row-facts">
          {person.title}
          <Since person={person} />
        </p>
        {role === 'member' && <Duties person={person} again={again} />}
        {!asking && <Failure failed={failed} unreached="Nothing was changed. Try again." />}
      </div>
      <p class="row-side cluster">
        {role === 'member' && (
          <button
            class="button"
            type="button"
            aria-busy={busy}
            aria-label={`Make an admin: ${name}`}
            onClick={() => void become('admin')}
          >
            Make an admin
          </button>
        )}
        {role === 'member' && <Leaves slug={slug} name={name} />}
        {role === 'admin' && isLast && <span class="quiet">The only admin</span>}
        {role === 'admin' && !isLast && (
          <button
            class="button danger"
            type="button"
            aria-haspopup="dialog"
            aria-label={`No longer an admin: ${name}`}
            onClick={() => setAsking(true)}
          >
            No longer an admin
          </button>
        )}
      </p>
      {asking && (
        <Dialog title={`Is ${name} no longer an admin?`} close={() => setAsking(false)}>
          <p>
            {slug === me
              ? 'You are a member from now on, and may change only what is your own.'
              : 'They are a member from now on, and may change only what is their own.'}{' '}
            Another admin can undo it.
          </p>
          <Failure failed={failed} unreached="Nothing was changed. Try again in a moment." />
          <p class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void become('member')}
            >
              No longer an admin
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              Stay an admin
            </button>
          </p>
        </Dialog>
      )}
    </li>
  );
}

function Since({ person: { changed, title } }: { person: RoleHolder }) {
  if (!changed) return null;
  return (
    <>
      {title && ', '}changed <Moment at={changed.at} now={new Date()} />
      {changed.by && ` by ${changed.by.name}`}
    </>
  );
}
