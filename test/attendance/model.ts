import type { Asker } from '../../api/people/schema.ts';
import { ada, after } from '../cast.ts';

/** One thing that happens before or at Ada's talk. */
export type Move =
  | { is: 'ask' | 'leave' | 'come' | 'undo'; who: Asker }
  | { is: 'open' }
  | { is: 'wait'; minutes: number };

/** What should happen at the door, as plainly as it can be said: lists, a clock and a line. */
export class ModelDoor {
  now: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  private readonly unclaimedAt: Date;
  readonly seats: number | null;
  confirmed: Asker[] = [];
  waiting: Asker[] = [];
  /** In the order of arriving, with and without a seat. */
  atDoor: Asker[] = [];
  seated: Asker[] = [];
  /** In without a seat: the speaker, and who was there and left. */
  standing: Asker[] = [];
  open = false;

  constructor(now: Date, seats: number | null) {
    this.now = now;
    this.seats = seats;
    this.startsAt = after(now, { minutes: 30 });
    this.endsAt = after(now, { minutes: 75 });
    this.unclaimedAt = after(this.startsAt, { minutes: 10 });
  }

  do(move: Move): void {
    if (move.is === 'wait') this.now = after(this.now, { minutes: move.minutes });
    else if (move.is === 'open') this.open ||= this.now < this.endsAt;
    else this[move.is](move.who);
  }

  private ask(who: Asker): void {
    if (who === ada || this.now >= this.startsAt || this.hasSignup(who)) return;
    const isFree = !this.isFull(this.confirmed.length) && this.waiting.length === 0;
    (isFree ? this.confirmed : this.waiting).push(who);
  }

  private leave(who: Asker): void {
    if (this.now >= this.endsAt || !this.hasSignup(who)) return;
    this.confirmed = without(this.confirmed, who);
    this.waiting = without(this.waiting, who);
    this.atDoor = without(this.atDoor, who);
    if (this.now < this.startsAt) {
      this.standing = without(this.standing, who);
      while (!this.isFull(this.confirmed.length) && this.waiting.length > 0) {
        this.confirmed.push(...this.waiting.splice(0, 1));
      }
    } else if (this.seated.includes(who)) {
      this.standing.push(who);
    }
    this.seated = without(this.seated, who);
  }

  private come(who: Asker): void {
    if (!this.open || this.now >= this.endsAt) return;
    this.settle();
    this.ask(who);
    if (this.isHere(who)) return;
    (who === ada ? this.standing : this.atDoor).push(who);
    this.settle();
  }

  /** Somebody takes themselves off the list. */
  private undo(who: Asker): void {
    if (this.now >= this.endsAt) return;
    this.settle();
    this.atDoor = without(this.atDoor, who);
    this.seated = without(this.seated, who);
    this.standing = without(this.standing, who);
    this.settle();
  }

  /** Person by person along the line, until a seat is missing. */
  private settle(): void {
    const released = this.open && this.now >= this.unclaimedAt;
    const line = [...this.confirmed, ...this.waiting];
    line.push(...this.atDoor.filter((who) => !line.includes(who)));
    let held = this.seated.length;
    for (const who of line) {
      const comes = this.atDoor.includes(who);
      if (!comes && (released || this.isHere(who))) continue;
      if (comes && !this.isFull(held)) {
        this.atDoor = without(this.atDoor, who);
        this.seated.push(who);
      }
      held += 1;
    }
  }

  hasSignup = (who: Asker): boolean => this.confirmed.includes(who) || this.waiting.includes(who);
  isHere = (who: Asker): boolean =>
    this.atDoor.includes(who) || this.seated.includes(who) || this.standing.includes(who);
  private isFull = (taken: number): boolean => this.seats !== null && taken >= this.seats;
}

const without = (people: Asker[], who: Asker): Asker[] => people.filter((one) => one !== who);
