import { Linear, type Terms } from '../../solver/linear.ts';
import type { Mixed } from '../schema.ts';
import { type Given, type Group, givenIn, type Kind, kindsIn, pinnedIn } from './kinds.ts';
import type { MatchProblem, Place, Score } from './problem.ts';
import { standing, wishCost } from './rules.ts';

export type Variable = number;

/** Those of a kind who get each of their wishes, who go anywhere else, and who stay alone. */
export type Going = { wished: Map<string, Variable>; other: Variable; alone: Variable };

/** A variable that counts people who come to a choice: how many that can be, and of which group. */
type Coming = { variable: Variable; most: number; group: Group };

/**
 * The choice of a hack team for everybody, as a linear program in whole numbers. People of one kind
 * are counted, not named. Whoever goes where they did not wish to go costs the same wherever it is:
 * so of these it is counted only how many of a group (without their wishes) go to each choice, which
 * leaves some five variables for a person, and not one for each choice. A team that begins is as the
 * host wishes; one that stands and is not mixed takes in nobody, unless it is mixed with them.
 */
export class MatchModel {
  readonly linear = new Linear();
  readonly #mixed: Mixed;
  readonly #weights: Score;
  readonly given: Given[];
  readonly pinned: Place[];
  readonly kinds: Kind[];
  readonly #groups: Group[];
  readonly going: Going[];
  /** By choice, then by group: how many come who did not wish to. */
  readonly unwished: Variable[][];
  readonly #coming: Coming[][];
  /** One for each wish of the host that may stay unmet. */
  readonly #amiss: Variable[] = [];

  /** By `weights` it is minimised, but for skills, of which most are best; `caps` may be given. */
  constructor(problem: MatchProblem, weights: Score, caps?: Pick<Score, 'alone' | 'amiss'>) {
    this.#mixed = problem.mixed;
    this.#weights = weights;
    this.pinned = pinnedIn(problem);
    this.given = givenIn(problem);
    const { kinds, groups } = kindsIn(problem.people, this.given);
    this.kinds = kinds;
    this.#groups = groups;
    this.going = kinds.map((kind) => this.#goingOf(kind));
    this.unwished = this.given.map(({ room }) =>
      groups.map(({ size }) => this.#count(Math.min(size, room), 0)),
    );
    this.#coming = this.given.map(({ id }, at) => this.#comingTo(id, at));
    for (const [at, choice] of this.given.entries()) this.#rules(choice, this.#coming[at] ?? []);
    for (const at of groups.keys()) this.#goSomewhere(at);
    if (!caps) return;
    this.linear.atMost(sum(this.going.map(({ alone }) => alone)), caps.alone);
    this.linear.atMost(sum(this.#amiss), caps.amiss);
  }

  #count(upper: number, cost: number): Variable {
    return this.linear.variable({ cost, upper, whole: true });
  }

  /** Everybody of a kind goes somewhere, or stays alone. */
  #goingOf({ people, wishes }: Kind): Going {
    const price = (idea: string | null) => this.#weights.wishes * wishCost({ wishes }, idea);
    const many = people.length;
    const ids = new Set(this.given.map(({ id }) => id));
    const wished = new Map(
      wishes.filter((idea) => ids.has(idea)).map((idea) => [idea, this.#count(many, price(idea))]),
    );
    const going = {
      ...{ wished, other: this.#count(many, price('')) },
      alone: this.#count(many, this.#weights.alone + price(null)),
    };
    this.linear.exactly(sum([...wished.values(), going.other, going.alone]), many);
    return going;
  }

  #comingTo(id: string, at: number): Coming[] {
    const wished = this.kinds.flatMap(({ people, group }, kind): Coming[] => {
      const variable = this.going[kind]?.wished.get(id);
      const of = this.#groups[group];
      if (variable === undefined || !of) return [];
      return [{ variable, most: people.length, group: of }];
    });
    const unwished = this.#groups.map((group, number) => ({
      ...{ variable: this.unwished[at]?.[number] ?? -1, most: group.size, group },
    }));
    return [...wished, ...unwished];
  }

  /** Those of a group who go where they did not wish to, over all choices. */
  #goSomewhere(group: number): void {
    const go = this.going.filter((_, kind) => this.kinds[kind]?.group === group);
    const come = this.unwished.map((groups) => groups[group] ?? -1);
    this.linear.exactly([...sum(go.map(({ other }) => other)), ...sum(come, -1)], 0);
  }

  #rules(choice: Given, coming: Coming[]): void {
    const { linear } = this;
    const { all, room, forced } = choice;
    const come = among(coming);
    const is = standing(all, this.#mixed);
    if (all.length === 0) {
      const begins = this.#count(1, 0);
      linear.atLeast([...come, [begins, -this.#mixed.sizeLeast]], 0);
      linear.atMost([...come, [begins, -room]], 0);
      // Tighter than the sum alone, which a fraction of a beginning would satisfy.
      for (const { variable, most } of coming) {
        linear.atMost(
          [
            [variable, 1],
            [begins, -Math.min(most, room)],
          ],
          0,
        );
      }
      this.#mixture(choice, coming, [begins, -1, 0]);
    } else {
      linear.atMost(come, room);
      const missing = this.#mixed.sizeLeast - all.length;
      if (!is.large) linear.atLeast([...come, [this.#unmet(), missing]], missing);
      if (!is.mixed) {
        const stays = this.#unmet();
        if (!forced) linear.atMost([...come, [stays, room]], room);
        this.#mixture(choice, coming, [stays, 1, 1]);
      }
    }
    this.#skills(choice, coming);
  }

  #unmet(): Variable {
    const variable = this.#count(1, this.#weights.amiss);
    this.#amiss.push(variable);
    return variable;
  }

  /**
   * Those come who make a team mixed: `least` times what is missing, less what the variable gives.
   * How many teams come is no whole number by itself: each is at most how many people of it do.
   */
  #mixture(
    { all }: Given,
    coming: Coming[],
    [variable, gives, least]: [variable: Variable, gives: number, least: number],
  ): void {
    const { linear } = this;
    const { teamsLeast, staffBeside } = this.#mixed;
    const has = new Set(all.flatMap(({ team }) => team ?? []));
    const missing = teamsLeast === 1 ? 0 : teamsLeast - has.size;
    if (missing > 0) {
      const others = new Set(this.#groups.flatMap(({ team }) => team ?? []));
      const mending = [...others].filter((team) => !has.has(team));
      const teams = mending.map((team) => {
        const comes = linear.variable({ cost: 0 });
        linear.atLeast([...among(coming, (group) => group.team === team), [comes, -1]], 0);
        return comes;
      });
      linear.atLeast([...sum(teams), [variable, missing * gives]], missing * least);
    }
    if (!staffBeside || all.some(({ guest }) => !guest)) return;
    const staff = among(coming, ({ guest }) => !guest);
    if (all.length > 0) {
      linear.atLeast([...staff, [variable, gives]], least);
      return;
    }
    for (const { variable: guests, most } of coming.filter(({ group }) => group.guest)) {
      linear.atLeast([...staff.map(([one]): [number, number] => [one, most]), [guests, -1]], 0);
    }
  }

  /** What is looked for counts once, if somebody comes who brings it. */
  #skills({ looked }: Given, coming: Coming[]): void {
    if (this.#weights.skills === 0) return;
    for (const skill of looked) {
      const brought = this.linear.variable({ cost: -this.#weights.skills });
      const bring = among(coming, ({ skills }) => skills.includes(skill));
      this.linear.atLeast([...bring, [brought, -1]], 0);
    }
  }
}

const sum = (variables: Variable[], factor = 1): Terms =>
  variables.map((variable) => [variable, factor]);

/** How many come, of such groups. */
const among = (coming: Coming[], which: (group: Group) => boolean = () => true): Terms =>
  sum(coming.filter(({ group }) => which(group)).map(({ variable }) => variable));
