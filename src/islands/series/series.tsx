import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Answered } from '../parts/Answered.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { useAnswer } from '../useAnswer.ts';
import { type Known, SeriesForm } from './SeriesForm.tsx';
import { askSeries, SeriesPage } from './SeriesPage.tsx';

/** `/series/<slug>/`: one built page stands at the address of every series; `new` begins one. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const editing = new URLSearchParams(location.search).has('edit');

function SeriesIsland({ known }: Record<string, string>) {
  if (slug === 'new' || editing) return <Form known={JSON.parse(known ?? '{}')} />;
  return <SeriesPage slug={slug} />;
}

function Form({ known }: { known: Known }) {
  const me = useAnswer(askMe);
  return (
    <>
      <header class="page-head">
        <h1>{slug === 'new' ? 'Begin a series' : 'Edit the series'}</h1>
        <p class="lede">A regular place and time, whose free dates colleagues can take.</p>
      </header>
      <Answered asking={me} what="the form">
        {({ person }) => {
          if (!person) return <SignedOut>Sign in to begin or change a series.</SignedOut>;
          const props = { me: person, zone: person.zone, known };
          return slug === 'new' ? <SeriesForm {...props} /> : <Editing {...props} />;
        }}
      </Answered>
    </>
  );
}

function Editing(props: Omit<Parameters<typeof SeriesForm>[0], 'series'>) {
  return (
    <Answered asking={useAnswer(() => askSeries(slug))} what="the series">
      {(series) =>
        series.editRefusal ? (
          <p class="problem">{series.editRefusal}</p>
        ) : (
          <SeriesForm {...props} series={series} />
        )
      }
    </Answered>
  );
}

wake('series', SeriesIsland);
