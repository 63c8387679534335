import { wake } from '../island.ts';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { myZone } from '../when.ts';
import { GroupForm } from './GroupForm.tsx';
import { blank } from './values.ts';

function NewGroup() {
  return (
    <ForSignedIn what="the form" invitation="Sign in to begin a reading group.">
      {(person) => <GroupForm start={blank(person.zone ?? myZone())} />}
    </ForSignedIn>
  );
}

wake('new-reading-group', NewGroup);
