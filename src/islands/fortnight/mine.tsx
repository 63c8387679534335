import { wake } from '../island.ts';
import { useWho } from '../kept/useWho.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { Kept } from './Kept.tsx';
import { MineView } from './MineView.tsx';
import { NoBootCamp } from './NoBootCamp.tsx';
import { useFortnight } from './useFortnight.ts';

/** `/bootcamp/mine/?cohort=<slug>`; without one, the cohort that matters most now. */
const cohort = new URLSearchParams(location.search).get('cohort') ?? '';

function Mine() {
  const who = useWho();
  if (!who) return <Loading what="your fortnight" />;
  if (who.is === 'staff') return <Asked person={who.me.slug} />;
  if (who.is === 'unknown') return <OutOfReach />;
  if (who.is === 'guest') return <p class="empty">Only members of staff have a boot camp.</p>;
  return <SignedOut>Sign in to see where you are today, and who helps.</SignedOut>;
}

function Asked({ person }: { person: string }) {
  const asked = useFortnight(person, cohort);
  const { told, mine, reached } = asked;
  if (!told) {
    if (reached === 'asking') return <Loading what="your fortnight" />;
    if (typeof reached !== 'object') return <OutOfReach />;
    return reached.unsigned ? (
      <SignedOut>Sign in to see where you are today, and who helps.</SignedOut>
    ) : (
      <p class="problem" role="alert">
        {reached.refused}
      </p>
    );
  }
  if (!mine) return <NoBootCamp />;
  return (
    <div class="stack fortnight">
      <Kept person={person} asked={asked} />
      <MineView person={person} mine={mine} asked={asked} />
    </div>
  );
}

function OutOfReach() {
  return (
    <p class="problem" role="alert" data-unreachable>
      Your fortnight can’t be reached just now. This page keeps trying by itself.
    </p>
  );
}

wake('fortnight', Mine);
