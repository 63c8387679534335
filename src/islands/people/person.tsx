import { useEffect } from 'preact/hooks';
import type { Profile } from '../../../api/directory/schema.ts';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Camps } from '../graduation/Camps.tsx';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { clockOf, zoneName } from '../when.ts';
import type { Names } from './find.ts';
import { Remove } from './Remove.tsx';
import { SignedOutByAdmin } from './SignedOutByAdmin.tsx';
import { Skills } from './Skills.tsx';
import { Speaks } from './Speaks.tsx';

/** `/people/<slug>/`: one built page stands at the address of everyone; `me` is whoever asks. */
const asked = decodeURIComponent(location.pathname.split('/')[2] ?? '');

function PersonPage({ skills = '[]' }: Record<string, string>) {
  return (
    <ForSignedIn what="this person" invitation="Sign in to read about your colleagues.">
      {({ slug, role }) => (
        <Asked
          slug={asked === 'me' ? slug : asked}
          skills={new Map(JSON.parse(skills))}
          isAdmin={role === 'admin'}
        />
      )}
    </ForSignedIn>
  );
}

type AskedProps = { slug: string; skills: Names; isAdmin: boolean };

function Asked({ slug, skills, isAdmin }: AskedProps) {
  const asking = useAnswer(() =>
    answerTo(api.people[':person'].$get({ param: { person: encodeURIComponent(slug) } })),
  );
  return (
    <Answered asking={asking} what="this person">
      {(profile) => <Shown profile={profile} skills={skills} isAdmin={isAdmin} />}
    </Answered>
  );
}

type ShownProps = { profile: Profile; skills: Names; isAdmin: boolean };

function Shown({ profile, skills, isAdmin }: ShownProps) {
  const { slug, name, mine, verifies, speaks } = profile;
  useEffect(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = name;
    document.title = `${name} · Potluck`;
    // The address that says who it is can be sent to others.
    if (asked === 'me') history.replaceState(history.state, '', `/people/${slug}/${location.hash}`);
  }, [slug, name]);
  return (
    <div class="columns person">
      <div>
        <Skills said={profile.skills} mine={mine} name={name} skills={skills} />
        {verifies.length > 0 && (
          <section class="section stack" aria-labelledby="verifies">
            <h2 id="verifies">Playbooks they keep right</h2>
            <ul>
              {verifies.map(({ id, title }) => (
                <li key={id}>
                  <a href={playbookPath(id)}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Speaks speaks={speaks} mine={mine} />
        <Camps slug={slug} mine={mine} />
        {isAdmin && !mine && <SignedOutByAdmin slug={slug} name={name} />}
        {isAdmin && !mine && <Remove slug={slug} name={name} />}
      </div>
      <Facts profile={profile} />
    </div>
  );
}

function Facts({ profile: { title, team, teamName, zone } }: { profile: Profile }) {
  const now = useNow().toISOString();
  return (
    <aside class="panel" aria-label="In short">
      <dl class="facts">
        {title && (
          <div>
            <dt>Title</dt>
            <dd>{title}</dd>
          </div>
        )}
        {teamName && (
          <div>
            <dt>Team</dt>
            <dd>
              <a href={`/teams/${team}/`}>{teamName}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>Their time now</dt>
          <dd>
            <time>{clockOf(now, zone)}</time>, {zoneName(zone)}
          </dd>
        </div>
      </dl>
    </aside>
  );
}

wake('person', PersonPage);
