import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../../../api/reviews/schema.ts';
import { StillRight } from './StillRight.tsx';

/** Says at once that a playbook is still right, unless that was said today, in place of a button. */
export function sayStillRight(
  button: HTMLButtonElement,
  standing: Standing,
  show: (standing: Standing) => void,
): void {
  const place = document.createElement('div');
  button.replaceWith(place);
  render(<Here first={standing} show={show} />, place);
}

type Props = { first: Standing; show: (standing: Standing) => void };

function Here({ first, show }: Props) {
  const [standing, setStanding] = useState(first);
  const put = (next: Standing) => {
    setStanding(next);
    show(next);
  };
  return <StillRight standing={standing} put={put} atOnce={!first.mine} />;
}
