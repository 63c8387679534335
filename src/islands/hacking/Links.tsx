import { useState } from 'preact/hooks';
import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import type { HackLink, LinkKind } from '../../../api/hackathons/submissions/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { limits } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Working } from './Stage.tsx';
import { linkNames } from './words.ts';

/** Where the team works, and where one can try what it makes. */
export function Links({ idea, work, put }: Working) {
  const [open, setOpen] = useState(false);
  const may = !work.refusals.work;
  return (
    <section class="stack" aria-labelledby="links">
      <h2 id="links">Links</h2>
      <LinkList links={work.links} />
      {work.links.length === 0 && (
        <p class="quiet">{may ? 'Where do you work? Others find it here.' : 'None yet.'}</p>
      )}
      {may && (
        <button class="button" type="button" onClick={() => setOpen(true)}>
          {work.links.length > 0 ? 'Change the links' : 'Add links'}
        </button>
      )}
      {open && (
        <LinksDialog
          {...{ idea, work }}
          close={() => setOpen(false)}
          put={(after) => {
            put(after);
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

/** Links by their names; they lead elsewhere. */
export function LinkList({ links }: { links: HackLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="hack-links">
      {links.map(({ kind, link }) => (
        <li key={kind}>
          <a href={link} rel="noreferrer">
            {linkNames[kind]}
          </a>{' '}
          <span class="row-facts">{new URL(link).host}</span>
        </li>
      ))}
    </ul>
  );
}

const kinds = Object.keys(linkNames) as LinkKind[];

function LinksDialog({ idea, work, put, close }: Working & { close: () => void }) {
  const { busy, failed, make } = useCall<HackWork>(put);
  const before = (kind: LinkKind) => work.links.find((one) => one.kind === kind)?.link ?? '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (kind: LinkKind) => String(form.get(kind) ?? '').trim();
    void make(async () => {
      let answer: Answer<HackWork> = { is: 'value', value: work };
      // One after another: each says by itself whether it was taken.
      for (const kind of kinds.filter((one) => said(one) !== before(one))) {
        const at = api.ideas[':idea'].work.links[':kind'];
        const param = { idea, kind };
        const link = said(kind);
        answer = await answerTo(link ? at.$put({ param, json: { link } }) : at.$delete({ param }));
        if (answer.is !== 'value') return answer;
      }
      return answer;
    });
  };
  return (
    <Dialog title="Where you work" close={close}>
      <form class="stack" onSubmit={submit}>
        {kinds.map((kind) => (
          <div class="field" key={kind}>
            <label for={`link-${kind}`}>
              {kind === 'demo' ? 'Where one can try it' : linkNames[kind]}
            </label>
            <input
              id={`link-${kind}`}
              name={kind}
              type="url"
              pattern="https?://.+"
              placeholder="https://"
              maxLength={limits().hackLink}
              defaultValue={before(kind)}
            />
          </div>
        ))}
        <Failure failed={failed} unreached="What you typed is still here. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Save
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
