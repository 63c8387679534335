import { render } from 'preact';
import { BuiltHere } from './BuiltHere.tsx';
import { Said } from './rotation.tsx';

type Shown = { rotation: string; keeps: boolean };

/** Shows what is live below a rotation; `keeps`: whether the reader is of its team, or an admin. */
export function showLive(place: HTMLElement, { rotation, keeps }: Shown): void {
  const parts = [<BuiltHere key="built" rotation={rotation} />];
  if (keeps) parts.push(<Said key="said" rotation={rotation} />);
  render(parts, place);
  // The part that the address names was not there when the page came.
  if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
}
