import { wake } from '../island.ts';
import { MeetingPage } from './MeetingPage.tsx';

/** `/reading-groups/<slug>/meetings/<number>/`: one built page stands at the address of each. */
const [, , group = '', , meeting = ''] = location.pathname.split('/');

wake('reading-meeting', () => <MeetingPage at={{ group, meeting }} />);
