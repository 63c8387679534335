/**
 * fast-check with one seed for every run: a run tells of the change, not of the day. Other seeds
 * are tried by hand (`POTLUCK_SEED=7 npx vitest run --project file test/…`).
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.POTLUCK_SEED ?? 20_261) });

export default fc;
