import { useState } from 'preact/hooks';
import type { Suggestion } from '../../../api/talks/requests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useAnswer } from '../useAnswer.ts';

/** Who may know it; looked up when somebody wants to know. */
export function Suggestions({ request }: { request: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Who may know this?</summary>
      {open && <List request={request} />}
    </details>
  );
}

function List({ request }: { request: string }) {
  const asking = useAnswer(() =>
    answerTo(api['topic-requests'][':request'].suggestions.$get({ param: { request } })),
  );
  return (
    <Answered asking={asking} what="who may know it">
      {(found) => <Shown found={found} />}
    </Answered>
  );
}

type Found = { people: Suggestion[]; teams: { slug: string; name: string; playbooks: number }[] };

function Shown({ found: { people, teams } }: { found: Found }) {
  if (people.length + teams.length === 0) {
    return <p class="quiet">Nobody has said so yet, and nobody has spoken about it here.</p>;
  }
  return (
    <ul class="stack topic-suggested">
      {people.map((person) => (
        <li key={person.slug}>
          <span class="person">
            <PersonName person={person} />
          </span>{' '}
          <span class="quiet">{why(person)}</span>
        </li>
      ))}
      {teams.map(({ slug, name, playbooks }) => (
        <li key={slug}>
          <a href={`/teams/${slug}/`}>{name}</a>{' '}
          <span class="quiet">
            has {playbooks === 1 ? 'a playbook' : `${playbooks} playbooks`} about it
          </span>
        </li>
      ))}
    </ul>
  );
}

function why({ knows, spoke }: Suggestion): string {
  const [first, ...others] = spoke;
  const about = first && `spoke on “${first}”${others.length ? ` and ${others.length} more` : ''}`;
  return [knows && 'can help with it', about].filter(Boolean).join(', ');
}
