import { Programme, Rotation } from '../../api/bootcamp/schema.ts';

/** A rotation of a team, as the catalogue tells of it; whole days, two hires at once. */
export const rotation = (slug: string, more: Partial<Rotation> = {}): Rotation =>
  Rotation.parse({
    ...{ slug, title: `With ${slug}`, summary: 'What we do.', team: slug, days: 1, hires: 2 },
    goals: ['find the coffee'],
    miniProjects: [{ title: 'Small', brief: 'Make it.', why: 'We use it.', done: 'It is used.' }],
    ...more,
  });

/** Five days with three teams. */
export const camp = {
  programmes: [
    Programme.parse({
      ...{ slug: 'camp', title: 'Camp', summary: 'A week.', workingDays: 5 },
      rotations: ['payments', 'search', 'mobile'],
    }),
  ],
  rotations: [rotation('payments'), rotation('search'), rotation('mobile', { days: 0.5 })],
};
