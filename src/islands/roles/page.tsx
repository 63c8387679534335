import { useState } from 'preact/hooks';
import type { RoleHolder, Roles } from '../../../api/roles/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Everybody } from './Everybody.tsx';
import { Holder } from './Holder.tsx';

wake('roles', RolesPage);

function RolesPage() {
  return (
    <ForSignedIn what="the admins" invitation="Sign in as an admin to see who runs this.">
      {(me) => <Asked me={me.slug} />}
    </ForSignedIn>
  );
}

function Asked({ me }: { me: string }) {
  const asking = useAnswer(() => answerTo(api.roles.$get()));
  return (
    <Answered asking={asking} what="the admins">
      {(roles) => <Shown {...roles} me={me} again={asking.again} />}
    </Answered>
  );
}

const SHOWN_MOST = 12;

function Shown({
  people,
  byGroups: provided,
  me,
  again,
}: Roles & { me: string; again: () => void }) {
  const [wanted, setWanted] = useState('');
  const admins = people.filter(({ role }) => role === 'admin');
  const others = people.filter(
    ({ role, duties, byGroups }) => role === 'member' && duties.length + byGroups.length > 0,
  );
  const found = fitting(people, wanted);
  return (
    <div class="stack">
      {provided && (
        <p class="quiet">
          The provider’s groups give roles, too: at the next sign-in of each person they win over
          what is changed here.
        </p>
      )}
      <ul class="rows" aria-label="Admins">
        {admins.map((person) => (
          <Holder key={person.slug} {...{ person, me, again }} isLast={admins.length === 1} />
        ))}
      </ul>
      {others.length > 0 && (
        <section class="section stack" aria-labelledby="besides">
          <h2 id="besides">Editors and organisers</h2>
          <ul class="rows" aria-label="Editors and organisers">
            {others.map((person) => (
              <Holder key={person.slug} {...{ person, me, again }} isLast={false} />
            ))}
          </ul>
        </section>
      )}
      <section class="section stack" aria-labelledby="more-admins">
        <h2 id="more-admins">Find a member</h2>
        <p class="field finder">
          <label for="wanted">Name or title</label>
          <input
            id="wanted"
            type="search"
            autocomplete="off"
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </p>
        <p role="status" class="quiet">
          {wanted.trim() && howMany(found.length)}
        </p>
        <ul class="rows" aria-label="Found">
          {found.slice(0, SHOWN_MOST).map((person) => (
            <Holder key={person.slug} {...{ person, me, again }} isLast={false} />
          ))}
        </ul>
      </section>
      <Everybody />
    </div>
  );
}

function fitting(people: RoleHolder[], wanted: string): RoleHolder[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return people
    .filter(({ role }) => role === 'member')
    .filter(({ name, title }) => words.every((word) => plain(`${name} ${title}`).includes(word)));
}

/** "Goncalo" finds Gonçalo. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function howMany(count: number): string {
  if (count === 0) return 'No member fits these words.';
  if (count > SHOWN_MOST) return `${count} members fit. The first ${SHOWN_MOST} are here.`;
  return count === 1 ? 'One member fits.' : `${count} members fit.`;
}
