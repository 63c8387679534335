/** What a guest says of a hackathon: skills as they call them, ideas they would like, their consent. */
export type Brings = {
  /** With the slug of the skill that is called so here; null: none is. */
  skills: { name: string; slug: string | null }[];
  /** Ids of ideas. */
  wishes: string[];
  /** Whether they may be named on what stays: the result and the certificate. */
  named: boolean;
};
export type Skill = { slug: string; name: string };

type Read = { line: (field: string) => string; text: (field: string) => string };

export const skillsMost = 12;
const skillLength = 60;
export const wishesMost = 3;

export const nothingBrought = {
  brings: { skills: [], wishes: [], named: false } as Brings,
  complaints: {} as Record<string, string>,
};

/** The field of a tick beside an idea. */
export const wishField = (idea: string): string => `idea-${idea}`;

/** What a form from outside says of a hackathon, or what is wrong with it. */
export function bringsIn(
  { line, text }: Read,
  shown: readonly { id: string }[],
  known: readonly Skill[],
): typeof nothingBrought {
  const complaints: Record<string, string> = {};
  const names = line('skills')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > skillsMost) complaints.skills = `At most ${skillsMost}, please.`;
  if (names.some(({ length }) => length > skillLength)) {
    complaints.skills = `At most ${skillLength} characters each, with commas between.`;
  }
  const wishes = shown.map(({ id }) => id).filter((id) => text(wishField(id)) !== '');
  if (wishes.length > wishesMost) complaints.ideas = `Choose at most ${wishesMost}.`;
  return {
    brings: { skills: named(names, known), wishes, named: text('named') !== '' },
    complaints,
  };
}

/** Each once, as it was said first, beside the skill of the house that has the same name. */
function named(names: readonly string[], known: readonly Skill[]): Brings['skills'] {
  const once = new Map<string, string>();
  for (const name of names) if (!once.has(name.toLowerCase())) once.set(name.toLowerCase(), name);
  return [...once].map(([key, name]) => ({
    name,
    slug: known.find((one) => one.name.toLowerCase() === key || one.slug === key)?.slug ?? null,
  }));
}
