import type { Playbook } from '../../api/playbooks/schema.ts';

/** A file of the built site by its path, such as `playbooks/index.html`, as far as it matters here. */
export type Candidate = {
  path: string;
  /** As it comes over the wire, compressed. */
  bytes: number;
};

/** What is fetched ahead for reading offline, and what is kept only once somebody has visited it. */
export type Choice = { kept: Candidate[]; left: Candidate[]; bytes: number };

type Ranked = Pick<Playbook, 'id' | 'reviewed'> & { alerts?: string[] };

/**
 * No page reads these, the worker knows by itself where an alert leads, and of films a browser asks
 * for pieces, which a cache does not give.
 */
const NEVER =
  /^(catalogue\.json|sw\.js|alerts\/[^/]+\/index\.html)$|\.(map|xml|ics|zip|gz|mp4|webm|mov|mp3|ogg)$/;

/**
 * Chooses what fits into `bytesMost`. The page that says what is not kept comes first, then what
 * every page needs, then lists and shells, the search, the playbooks (those that answer an alert,
 * then those reviewed last) and what lies beside the pages, the smallest first. What is too large
 * for the room that is left gives way to the next.
 */
export function choose(files: Candidate[], playbooks: Ranked[], bytesMost: number): Choice {
  const ranks = ranksOf(playbooks);
  const candidates = files
    .filter(({ path }) => !NEVER.test(path))
    .map((file) => ({ file, rank: rankOf(file, ranks) }))
    .sort((one, other) => one.rank - other.rank || (one.file.path < other.file.path ? -1 : 1));
  const choice: Choice = { kept: [], left: [], bytes: 0 };
  for (const { file } of candidates) {
    const fits = choice.bytes + file.bytes <= bytesMost;
    choice[fits ? 'kept' : 'left'].push(file);
    if (fits) choice.bytes += file.bytes;
  }
  return choice;
}

const PLAYBOOKS = 4;
const BESIDE = 5;

/** The rank of each playbook's page: all lie between 4 and 5, so that one number orders everything. */
function ranksOf(playbooks: Ranked[]): Map<string, number> {
  const answersAlert = ({ alerts = [] }: Ranked) => (alerts.length > 0 ? 1 : 0);
  return new Map(
    playbooks
      .toSorted(
        (one, other) =>
          answersAlert(other) - answersAlert(one) ||
          (other.reviewed ?? '').localeCompare(one.reviewed ?? '') ||
          one.id.localeCompare(other.id),
      )
      .map(({ id }, at) => [`playbooks/${id}/index.html`, PLAYBOOKS + at / playbooks.length]),
  );
}

function rankOf({ path, bytes }: Candidate, playbooks: Map<string, number>): number {
  // Whatever else is missing, the page that says so is there.
  if (path === 'offline/index.html') return -1;
  if (path.startsWith('search/texts/')) return 3;
  if (path.startsWith('search/')) return 2;
  if (path.startsWith('attachments/')) return BESIDE + bytes;
  if (path.endsWith('.html')) return playbooks.get(path) ?? 1;
  return 0;
}
