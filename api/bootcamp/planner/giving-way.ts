import type { Linear, Terms } from '../../solver/linear.ts';
import {
  dayOf,
  type PlanRotation,
  type Relaxation,
  roomIn,
  type Slot,
  slotsFrom,
} from './problem.ts';

/** Less than a missed visit costs, or nothing would ever give way. */
const PRICE = { order: 2_000, room: 2_400, presence: 3_000, closedDay: 3_600 };
const MORE_AT_MOST = 3;

type Offer = { cost: number; upper?: number; is: (much: number) => Relaxation };

/**
 * What may give way in a model, each thing for its price: it is taken off the side of a row that is
 * too small. People come, and teams receive, for a whole day.
 */
export class GivingWay {
  readonly #linear: Linear;
  readonly #offers = new Map<string, Offer & { at: number }>();

  constructor(linear: Linear) {
    this.#linear = linear;
  }

  /** What gave way in a solution. */
  read(values: ArrayLike<number>): Relaxation[] {
    return [...this.#offers.values()].flatMap(({ at, is }) => {
      const much = Math.round(values[at] ?? 0);
      return much > 0 ? is(much) : [];
    });
  }

  presence(hire: string, day: number): Terms {
    const cost = PRICE.presence;
    return this.#giveWay({ cost, is: () => ({ is: 'presence', hire, day }) });
  }

  moreRoom(one: PlanRotation, slot: Slot): Terms {
    const day = dayOf(slot);
    const closed = slotsFrom(day * 2, 2).some((half) => roomIn(one, half) === 0);
    const cost = closed ? PRICE.closedDay : PRICE.room;
    const is = (more: number): Relaxation => ({ is: 'room', rotation: one.id, day, more, closed });
    return this.#giveWay({ cost, upper: MORE_AT_MOST, is });
  }

  waived(hire: string, before: string, after: string): Terms {
    const cost = PRICE.order;
    return this.#giveWay({ cost, is: () => ({ is: 'order', hire, before, after }) });
  }

  #giveWay({ cost, upper = 1, is }: Offer): Terms {
    const name = JSON.stringify(is(1));
    const known = this.#offers.get(name);
    const at = known?.at ?? this.#linear.variable({ cost, upper, whole: true });
    if (!known) this.#offers.set(name, { cost, is, at });
    return [[at, -1]];
  }
}
