import type { ComponentChildren } from 'preact';
import type { Me } from '../../../api/people/schema.ts';
import { askMe } from '../me.ts';
import { useAnswer } from '../useAnswer.ts';
import { Answered } from './Answered.tsx';
import { SignedOut } from './SignedOut.tsx';

type Props = {
  /** What is loaded, as people say it. */
  what: string;
  /** What signing in would show here. */
  invitation: string;
  children: (person: NonNullable<Me['person']>) => ComponentChildren;
};

/** A part that asks nothing of the service for a visitor, and invites them to sign in. */
export function ForSignedIn({ what, invitation, children }: Props) {
  return (
    <Answered asking={useAnswer(askMe)} what={what}>
      {({ person }) => (person ? children(person) : <SignedOut>{invitation}</SignedOut>)}
    </Answered>
  );
}
