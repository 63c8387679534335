import type { VainSearches } from '../../api/searches/schema.ts';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { wake } from './island.ts';
import { Answered } from './parts/Answered.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { useAnswer } from './useAnswer.ts';

wake('searches', Searches);

function Searches() {
  return (
    <ForSignedIn
      what="what people looked for"
      invitation="Sign in to see what people looked for in vain."
    >
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.searches.$get()));
  return (
    <Answered asking={asking} what="what people looked for">
      {(value) => (value.searches.length === 0 ? <Nothing /> : <Table {...value} />)}
    </Answered>
  );
}

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function Table({ keptDays, searches }: VainSearches) {
  return (
    <table class="table vain">
      <caption>The last {keptDays} days, most often first</caption>
      <thead>
        <tr>
          <th scope="col">Words</th>
          <th scope="col" class="number">
            How often
          </th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        {searches.map(({ words, times, last }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td class="number" data-label="How often">
              {times}
            </td>
            <td data-label="Last">
              <time dateTime={last}>{dayWords.format(new Date(last))}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing() {
  return (
    <div class="empty">
      <p>Everything that people looked for lately, they found.</p>
    </div>
  );
}
