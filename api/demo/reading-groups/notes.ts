/** What the demo's first group wrote at its meetings, by the place of the text on its list. */
export const demoNotes: readonly string[] = [
  `**Said in one breath:** do it at the ends; what lies between may help, and is never enough.

- Siobhán: our checksums stop at the load balancer. That is the middle, not the end.
- We disagree whether retries in the mesh are “the middle”. They are.`,
  `A total order is cheap, *knowing that it is the right one* is not.

- Joaquim drew the pictures of our order log: two of its arrows are wishes.
- Nobody needs vector clocks here. Two of us needed to hear that.`,
  `- **Yield** is what we page on; **harvest** is what we never measure.
- The search page answers with nine of ten shards. Should it say so?`,
  `- Always writable means: somebody merges. With us that is a person on a Friday.
- The shopping basket is the wrong example for money.`,
  `- The slowest of a hundred is everybody’s usual.
- Hedged requests: twice the load on the day on which there is too much of it. Budget them.`,
  `- The better the automation, the rarer the practice of those who take over.
- We rehearse failing over by hand twice a year. **Anselm wants four times.**`,
  `- Read committed is what we have, serialisable is what we assume.
- Look at every *select, then update* in billing.`,
  `- Most catastrophic failures: a handler of errors that was never run.
- A grep for empty catch blocks found 41.`,
];

/** What the presenter of the next meeting says beforehand, and what somebody asks them. */
export const demoPrepared = {
  notes: `Read it once without stopping, and mark where you shook your head. Do not look anything up.

If you have only ten minutes, read the last page and be angry about it.`,
  questions: `- Which sentence is about us?
- What would we see first, and who would be awake?`,
};
export const demoQuestion =
  'Would any of this have helped us in the night of the sourdough outage?';
