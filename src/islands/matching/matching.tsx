import { wake } from '../island.ts';
import { MatchingPage } from './MatchingPage.tsx';

/** `/hackathons/<slug>/matching/`: one built page stands at the address of every matching. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');

wake('matching', () => <MatchingPage slug={slug} />);
