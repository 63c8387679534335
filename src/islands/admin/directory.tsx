import { useState } from 'preact/hooks';
import type { DirectoryState, Token, TokenTold } from '../../../api/scim/tokens/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import { Secret } from './Secret.tsx';

wake('directory', DirectoryPage);

function DirectoryPage() {
  return (
    <ForSignedIn what="the directory" invitation="Sign in as an admin to connect a directory.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api['scim-tokens'].$get()));
  return (
    <Answered asking={asking} what="the directory">
      {(state) => <Shown state={state} put={asking.put} />}
    </Answered>
  );
}

type Props = { state: DirectoryState; put: (state: DirectoryState) => void };

function Shown({ state, put }: Props) {
  const [secret, setSecret] = useState<string>();
  const { address, tokens, users, groups } = state;
  const make = useCall<TokenTold>(({ token, ...now }) => {
    put(now);
    setSecret(token);
  });
  const end = useCall<DirectoryState>((now) => {
    put(now);
    setSecret(undefined);
    toast('The token has ended.');
  });
  const at = api['scim-tokens'][':token'];
  const makeOne = (token: string) => void make.make(() => answerTo(at.$put({ param: { token } })));
  const endOne = (token: string) => void end.make(() => answerTo(at.$delete({ param: { token } })));
  return (
    <div class="stack">
      <section class="section stack" aria-labelledby="tokens">
        <h2 id="tokens">Tokens</h2>
        <Secret words="The address to enter there" value={address} />
        {secret && (
          <div class="panel stack" role="status">
            <p>
              <strong>This is the token. It is shown this one time.</strong> Enter it in the
              directory now; whoever has it can change who works here.
            </p>
            <Secret words="The token" value={secret} />
          </div>
        )}
        {tokens.length === 0 ? (
          <div class="empty">
            <p>No directory is connected. Make a token and enter it there.</p>
          </div>
        ) : (
          <ul class="rows">
            {tokens.map((token) => (
              <Row
                key={token.id}
                {...{ token, busy: make.busy || end.busy }}
                renew={() => makeOne(token.id)}
                end={() => endOne(token.id)}
              />
            ))}
          </ul>
        )}
        <Failure failed={make.failed} unreached="Perhaps one was made: look again in a moment." />
        <Failure failed={end.failed} unreached="Try again: the token may still be good." />
        <p>
          <button
            class="button primary"
            type="button"
            aria-busy={make.busy}
            onClick={() => makeOne(newId())}
          >
            Make a token
          </button>
        </p>
      </section>
      <section class="section stack" aria-labelledby="brought">
        <h2 id="brought">What it brought</h2>
        <p>
          {users === 0
            ? 'It has said nothing of anybody yet.'
            : `It looks after ${users === 1 ? 'one person' : `${users} people`}.`}
        </p>
        {groups.length > 0 && (
          <ul class="rows" aria-label="Groups">
            {groups.map(({ name, members, gives }) => (
              <li key={name} class="row">
                <div>
                  <p class="row-title">{name}</p>
                  <p class="row-facts">
                    {members === 1 ? 'One member' : `${members} members`},{' '}
                    {gives.length > 0 ? `gives ${gives.join(', ')}` : 'gives nothing'}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

type RowProps = { token: Token; busy: boolean; renew: () => void; end: () => void };

function Row({ token: { madeAt, by, usedAt }, busy, renew, end }: RowProps) {
  const now = useNow();
  return (
    <li class="row">
      <div>
        <p class="row-title">
          Made <Moment at={madeAt} now={now} />
        </p>
        <p class="row-facts">
          By {by?.name ?? 'somebody who left'},{' '}
          {usedAt ? (
            <>
              last used <Moment at={usedAt} now={now} />
            </>
          ) : (
            'never used'
          )}
        </p>
      </div>
      <p class="row-side cluster">
        <button class="button" type="button" aria-busy={busy} onClick={renew}>
          Renew
        </button>
        <button class="button danger" type="button" aria-busy={busy} onClick={end}>
          End
        </button>
      </p>
    </li>
  );
}
