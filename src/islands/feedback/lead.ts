import type { MyCheckIns } from '../../../api/cohorts/check-ins/schema.ts';
import type { MyFeedback } from '../../../api/cohorts/feedback/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { askMe } from '../me.ts';
import { leadWords } from './lead-words.ts';

/** Shows the way to `/bootcamp/feedback/` to whoever has something to read or to say there. */
async function lead(line: HTMLElement): Promise<void> {
  const me = await askMe();
  if (me.is !== 'value' || !me.value.person || me.value.person.role === 'guest') return;
  // Plain fetch: the typed client would weigh more than the rest of this page's scripts.
  const ask = async <Value>(path: string) => (await answerTo(fetch(path))) as Answer<Value>;
  const [said, asked] = await Promise.all([
    ask<MyFeedback>('/api/feedback'),
    ask<MyCheckIns>('/api/check-ins'),
  ]);
  if (said.is !== 'value' || asked.is !== 'value') return;
  const words = leadWords({ ...said.value, ...asked.value });
  if (!words) return;
  const link = line.querySelector('a');
  if (link) link.textContent = words;
  line.hidden = false;
}

const line = document.querySelector<HTMLElement>('[data-to-say]');
if (line) void lead(line);
