import { useEffect } from 'preact/hooks';
import type { HackCertificate } from '../../../api/hackathons/certificates/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { partsWords } from '../hackathons/words.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { dayOf } from '../when.ts';

/** `/hackathons/<slug>/certificate/`: mine, or for the host that of `?person=`. */
const hackathon = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const asked = new URLSearchParams(location.search).get('person');

function CertificatePage() {
  return (
    <ForSignedIn what="the certificate" invitation="Sign in to see your certificate.">
      {({ slug }) => <Asked person={asked ?? slug} />}
    </ForSignedIn>
  );
}

function Asked({ person }: { person: string }) {
  const param = { hackathon, person };
  const asking = useAnswer(() =>
    answerTo(api.hackathons[':hackathon'].certificates[':person'].$get({ param })),
  );
  const { answer } = asking;
  const shown = answer?.is === 'value';
  useEffect(() => {
    if (shown) document.title = `Certificate of ${answer.value.person.name} · Potluck`;
  }, [shown]);
  return (
    <>
      {!shown && <h1>Certificate of taking part</h1>}
      <Answered asking={asking} what="the certificate">
        {(certificate) => <Sheet certificate={certificate} />}
      </Answered>
      <p class="cluster certificate-acts">
        {shown && (
          <button class="button primary" type="button" onClick={() => print()}>
            Print it
          </button>
        )}
        <a class="button" href={`/hackathons/${hackathon}/`}>
          To the hackathon
        </a>
      </p>
    </>
  );
}

const names = new Intl.ListFormat('en-GB');

function Sheet({ certificate }: { certificate: HackCertificate }) {
  const { person, hack, helped, hackathon: of } = certificate;
  const days = `${dayOf(of.hackingAt, of.zone)} to ${dayOf(of.overAt, of.zone)} ${of.overAt.slice(0, 4)}`;
  return (
    <article class="certificate certificate-hack">
      <p class="certificate-kind">Certificate of taking part</p>
      <h1>{person.name}</h1>
      <p>took part in the hackathon</p>
      <p class="certificate-title">{of.title}</p>
      <p>{days}</p>
      {hack && (
        <>
          <p>in the hack team of</p>
          <p class="certificate-title">{hack.title}</p>
          <p>
            as somebody who {partsWords(hack.parts)}
            {hack.with.length > 0 && `, with ${names.format(hack.with.map(({ name }) => name))}`}.
          </p>
        </>
      )}
      {helped > 0 && (
        <p>
          {hack ? 'Beside that, helped' : 'Helped'} other teams{' '}
          {helped === 1 ? 'once' : `${helped} times`}.
        </p>
      )}
      <p class="certificate-taught">Hosted by {of.host.name}</p>
    </article>
  );
}

wake('hack-certificate', CertificatePage);
