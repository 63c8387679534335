/** How long each text may be, as the build wrote it into the page from the schema. */
export type Limits = { passage: number; heading: number; what: number };

export const limitsOf = (box: HTMLElement): Limits => JSON.parse(box.dataset.limits ?? '{}');
