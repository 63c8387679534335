import { useEffect } from 'preact/hooks';
import type { Gallery } from '../../../api/hackathons/gallery/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { NoSuchHackathon } from '../hackathons/NoSuchHackathon.tsx';
import { outcomeWords } from '../hackathons/outcome-words.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useAnswer } from '../useAnswer.ts';
import { dayOf } from '../when.ts';
import { Made } from './Made.tsx';
import { teamAddress } from './words.ts';

/** What was made at a hackathon, once it is over. */
export function GalleryPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the gallery"
      invitation="Hackathons are for everyone who works here. Sign in to see what this one made."
    >
      {() => <Asked slug={slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useAnswer(() => answerTo(api.hackathons[':hackathon'].gallery.$get({ param })));
  const { answer } = asking;
  const code = answer?.is === 'refusal' ? answer.problem.code : undefined;
  const title = answer?.is === 'value' ? `Gallery: ${answer.value.hackathon.title}` : undefined;
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (code === 'missing') return <NoSuchHackathon />;
  if (code === 'too-early') return <NotYet slug={slug} />;
  return (
    <>
      {answer?.is !== 'value' && <h1 class="visually-hidden">The gallery of a hackathon</h1>}
      <Answered asking={asking} what="the gallery">
        {(gallery) => <Shown gallery={gallery} />}
      </Answered>
    </>
  );
}

function Shown({ gallery: { hackathon, hacks } }: { gallery: Gallery }) {
  const { slug, title, host, zone, hackingAt, overAt } = hackathon;
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
          <a href={`/hackathons/${slug}/`}>{title}</a>
        </p>
        <h1>What was made</h1>
        <p class="lede">
          {dayOf(hackingAt, zone)} to {dayOf(overAt, zone)} {overAt.slice(0, 4)}, hosted by{' '}
          {host.name}
        </p>
      </header>
      {hacks.length === 0 ? (
        <div class="empty">
          <p>Nobody handed anything in. What was learned is on the pages of the ideas.</p>
        </div>
      ) : (
        <ul class="hack-gallery">
          {hacks.map((hack) => (
            <li key={hack.idea}>
              <section class="stack" aria-label={hack.title}>
                <Made made={hack} idea={hack.idea} level="h2" href={teamAddress(slug, hack.idea)} />
                <ul class="people">
                  {hack.people.map((person) => (
                    <li key={person.slug}>
                      <PersonName person={person} />
                    </li>
                  ))}
                </ul>
                <p class="row-facts">
                  {hack.outcome
                    ? outcomeWords(hack.outcome)
                    : 'Nobody has said yet what becomes of it.'}
                </p>
              </section>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function NotYet({ slug }: { slug: string }) {
  return (
    <>
      <header class="page-head">
        <h1>Not yet</h1>
        <p class="lede">The gallery opens once the hackathon is over.</p>
      </header>
      <a class="button" href={`/hackathons/${slug}/`}>
        See the hackathon
      </a>
    </>
  );
}
