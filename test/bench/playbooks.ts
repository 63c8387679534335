import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dice } from './corpus.ts';

const AREAS = [
  'databases',
  'networks',
  'releases',
  'payments',
  'on-call',
  'people',
  'storage',
  'search',
];
const SECTIONS = 6;
const WORDS = 600;
const CODE =
  '```sh\nset -euo pipefail\nfor host in $(cat hosts.txt); do\n  ssh "$host" sudo systemctl restart app # one at a time\n  curl --fail "https://$host/healthz" || exit 1\ndone\n```\n';
const VOCABULARY =
  'the a of to and in is it for that on with as this by from at or not when if then check before after service cluster replica primary queue alert latency restart deploy rollback drain traffic node disk network backup restore verify owner channel page dashboard metric threshold timeout retry config secret rotate certificate key database index shard leader election snapshot migrate schema version release branch build pipeline test stage production region zone failover switch'.split(
    ' ',
  );

/**
 * Writes `count` plain Markdown playbooks of 600 words, with headings, a list, a code block and a
 * link to the one before: the same on every machine, and readable by any site generator.
 */
export async function writePlaybooks(folder: string, count: number, ending = 'md'): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const area of AREAS) await mkdir(`${folder}/${area}`, { recursive: true });
  const roll = dice(7);
  for (let at = 0; at < count; at += 1) {
    await writeFile(`${folder}/${areaOf(at)}/playbook-${at}.${ending}`, playbook(at, roll, ending));
  }
}

function playbook(at: number, roll: () => number, ending: string): string {
  const words = (howMany: number) => Array.from({ length: howMany }, () => word(roll)).join(' ');
  const each = Math.floor(WORDS / SECTIONS);
  const sections = Array.from({ length: SECTIONS }, (_, nth) => {
    const title = `## ${words(3)} ${nth + 1}\n\n`;
    return `${title}${words(each - 30)}.\n\n- ${words(10)}\n- ${words(10)}\n- ${words(10)}\n`;
  });
  const before =
    at >= AREAS.length ? `See [the one before](playbook-${at - AREAS.length}.${ending}).\n` : '';
  const front = `---\ntitle: Playbook ${at} ${words(3)}\ndescription: ${words(12)}\nreviewed: 2026-10-01\ntags: [${words(1)}, ${words(1)}]\n---\n\n`;
  return `${front}${words(20)}.\n\n${sections.join('\n')}\n${CODE}\n${before}`;
}

function areaOf(at: number): string {
  return AREAS[at % AREAS.length] as string;
}

function word(roll: () => number): string {
  return VOCABULARY[Math.floor(roll() ** 2 * VOCABULARY.length)] as string;
}
