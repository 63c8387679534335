import type { SignupAnswer } from '../../api/events/schema.ts';
import type { Asker } from '../../api/people/schema.ts';
import { ada, after } from '../cast.ts';

/** One thing that happens to a talk of Ada's. */
export type Move =
  | { is: 'ask' | 'leave'; who: Asker }
  | { is: 'edit'; seats: number | null; later: number; stale: boolean }
  | { is: 'wait'; minutes: number }
  | { is: 'cancel' };

/** What a talk with sign-ups should do, as plainly as it can be said: two lists and a clock. */
export class ModelTalk {
  now: Date;
  startsAt: Date;
  endsAt: Date;
  seats: number | null;
  version = 1;
  cancelled = false;
  confirmed: Asker[] = [];
  waiting: Asker[] = [];
  /** Slug → what the person was told, in order. */
  told: Record<string, string[]> = {};

  constructor(now: Date, seats: number | null) {
    this.now = now;
    this.seats = seats;
    this.startsAt = after(now, { minutes: 60 });
    this.endsAt = after(now, { minutes: 105 });
  }

  ask(who: Asker): SignupAnswer | string {
    if (this.live.includes(who)) return this.answerFor(who);
    if (this.cancelled) return 'cancelled';
    if (this.begun) return 'over';
    if (who === ada) return 'speaking';
    const list = this.isFull || this.waiting.length > 0 ? this.waiting : this.confirmed;
    list.push(who);
    return this.answerFor(who);
  }

  leave(who: Asker): SignupAnswer | string {
    const frozen = this.cancelled ? 'cancelled' : this.now >= this.endsAt ? 'over' : undefined;
    if (frozen) return this.live.includes(who) ? frozen : this.answerFor(who);
    const hadSeat = this.confirmed.includes(who);
    this.confirmed = this.confirmed.filter((person) => person !== who);
    this.waiting = this.waiting.filter((person) => person !== who);
    const [successor] = this.promote();
    if (hadSeat && successor) this.tell(who, `passed-on to ${successor.name}`);
    return this.answerFor(who);
  }

  edit(seats: number | null, later: number, stale: boolean): boolean {
    const startsAt = after(this.startsAt, { minutes: later });
    if (this.cancelled || this.begun || stale || startsAt <= this.now) return false;
    if (seats !== null && seats < this.confirmed.length) return false;
    if (seats === this.seats && later === 0) return false;
    this.startsAt = startsAt;
    this.endsAt = after(this.endsAt, { minutes: later });
    this.seats = seats;
    this.version += 1;
    for (const person of this.live) this.tell(person, later === 0 ? 'edited' : 'moved');
    this.promote();
    return true;
  }

  cancel(): boolean {
    if (this.cancelled || this.begun) return false;
    this.cancelled = true;
    this.version += 1;
    for (const person of this.live) this.tell(person, 'cancelled');
    return true;
  }

  wait(minutes: number): void {
    this.now = after(this.now, { minutes });
  }

  private promote(): Asker[] {
    const promoted: Asker[] = [];
    while (!this.begun && !this.cancelled && !this.isFull && this.waiting.length > 0) {
      promoted.push(...this.waiting.splice(0, 1));
      this.confirmed.push(...promoted.slice(-1));
    }
    for (const person of promoted) this.tell(person, 'seated');
    return promoted;
  }

  private tell(who: Asker, what: string): void {
    this.told[who.slug] = [...(this.told[who.slug] ?? []), what];
  }

  private answerFor(who: Asker): SignupAnswer {
    const place = this.waiting.indexOf(who) + 1;
    const seat = this.confirmed.includes(who) ? ({ state: 'confirmed' } as const) : null;
    return {
      seats: this.seats,
      confirmed: this.confirmed.length,
      waiting: this.waiting.length,
      signup: place > 0 ? { state: 'waiting', place } : seat,
    };
  }

  private get begun(): boolean {
    return this.now >= this.startsAt;
  }

  private get isFull(): boolean {
    return this.seats !== null && this.confirmed.length >= this.seats;
  }

  private get live(): Asker[] {
    return [...this.confirmed, ...this.waiting];
  }
}
