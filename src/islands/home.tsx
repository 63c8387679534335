import { Mine } from './home-mine.tsx';
import { WeekForEveryone } from './home-week.tsx';
import { wake } from './island.ts';

wake('home-mine', Mine);
wake('home-week', WeekForEveryone);
