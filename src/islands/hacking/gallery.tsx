import { wake } from '../island.ts';
import { GalleryPage } from './GalleryPage.tsx';

/** `/hackathons/<slug>/gallery/`: one built page stands at the address of every gallery. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');

wake('hack-gallery', () => <GalleryPage slug={slug} />);
