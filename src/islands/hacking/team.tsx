import { wake } from '../island.ts';
import { TeamPage } from './TeamPage.tsx';

/** `/hackathons/<slug>/teams/<idea>/`: one built page stands at the address of every hack team. */
const [, , hackathon = '', , idea = ''] = location.pathname.split('/').map(decodeURIComponent);

wake('hack-team', () => <TeamPage {...{ hackathon, idea }} />);
