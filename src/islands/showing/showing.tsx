import { wake } from '../island.ts';
import { ShowingPage } from './ShowingPage.tsx';

/** `/hackathons/<slug>/showing/`: one built page stands at the address of every showing. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');

wake('showing', () => <ShowingPage slug={slug} />);
