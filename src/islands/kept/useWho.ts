import { useEffect, useState } from 'preact/hooks';
import { askWho, type Who } from './who.ts';

/** Who is at this browser; undefined until that is known. */
export function useWho(): Who | undefined {
  const [who, setWho] = useState<Who>();
  useEffect(() => void askWho().then(setWho), []);
  return who;
}
