import { useEffect, useState } from 'preact/hooks';
import type { Door } from '../../../api/attendance/schema.ts';
import { askCode, askList } from './ask.ts';

const retryMs = 5_000;

/**
 * The code that the screen shows, a new one each minute. The key stands behind the # of the
 * screen's address, or is told to who runs it and is signed in here; without it there is no code.
 */
export function useCode(door: Door): string | undefined {
  const [code, setCode] = useState<string>();
  const { open, runs, session } = door;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const next = async () => {
      const key = location.hash.slice(1) || (runs && open ? await keyOf(session.id) : '');
      const answer = key ? await askCode(session.id, key) : undefined;
      if (over) return;
      if (answer?.is === 'value') setCode(answer.value.code);
      else if (answer?.is !== 'unreachable') setCode(undefined);
      const left = answer?.is === 'value' ? Date.parse(answer.value.until) - Date.now() : retryMs;
      timer = setTimeout(() => void next(), Math.max(1_000, left));
    };
    if (open) void next();
    else setCode(undefined);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [open, runs, session.id]);
  return code;
}

async function keyOf(session: string): Promise<string> {
  const answer = await askList(session);
  return answer.is === 'value' ? (answer.value.key ?? '') : '';
}
