import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import type { Help } from '../../../api/hackathons/help/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { Moment } from '../parts/Moment.tsx';

const names = new Intl.ListFormat('en-GB');

/** How a wish for help stands, in words. */
export function helpWords({ state, helpers, coming }: Help): string {
  const others = helpers.map(({ name }) => name);
  const who = names.format(others);
  if (state === 'solved') return who ? `Solved, with ${who}` : 'Solved';
  if (state === 'open') return 'Nobody comes yet';
  if (coming && others.length === 1) return 'You come';
  return `${who} ${others.length === 1 ? 'comes' : 'come'}`;
}

type Props = {
  idea: string;
  help: Help;
  now: Date;
  /** Whether I am in the team that asks. */
  own: boolean;
  /** Whether I can come to help at all. */
  mayCome: boolean;
  /** Whether the time of helping is over. */
  still?: boolean;
  done: (work: HackWork) => void;
};

/** Who asked, when, and how it stands. */
export function HelpFacts({ help, now }: Pick<Props, 'help' | 'now'>) {
  return (
    <p class="row-facts">
      {help.skill && (
        <>
          <span class="badge">{help.skill.name}</span>{' '}
        </>
      )}
      {help.by.name} · <Moment at={help.at} now={now} /> · {helpWords(help)}
    </p>
  );
}

/** What one can do about a wish for help: come, stay away, say that it is solved, take it back. */
export function HelpActs({ idea, help, own, mayCome, still, done }: Omit<Props, 'now'>) {
  const param = { idea, help: help.id };
  const at = api.ideas[':idea'].help[':help'];
  const solved = help.state === 'solved';
  return (
    <div class="cluster hack-help-acts">
      {!own && mayCome && !solved && (
        <Act
          words={help.coming ? 'Not after all' : 'I am coming'}
          about={`to help with: ${help.words}`}
          {...(!help.coming && { look: 'primary' as const })}
          call={() =>
            answerTo(help.coming ? at.coming.$delete({ param }) : at.coming.$put({ param }))
          }
          done={done}
        />
      )}
      {help.mine && !still && (
        <Act
          words={solved ? 'Not solved after all' : 'It is solved'}
          about={help.words}
          {...(solved && { look: 'quiet' as const })}
          call={() => answerTo(solved ? at.solved.$delete({ param }) : at.solved.$put({ param }))}
          done={done}
        />
      )}
      {own && !solved && !still && (
        <Act
          words="Take back"
          about={help.words}
          look="quiet"
          call={() => answerTo(at.$delete({ param }))}
          done={done}
        />
      )}
    </div>
  );
}
