import { wake } from '../island.ts';
import { HelpPage } from './HelpPage.tsx';

/** `/hackathons/<slug>/help/`: one built page stands at the address of every wall. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');

wake('hack-help', () => <HelpPage slug={slug} />);
