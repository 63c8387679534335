/** What is left of one talk of the demo. People are slugs of `people.ts`, in the order of saying. */
export const leftBehind = {
  talk: 'demo-i-broke-checkout-and-here-is-the-graph',
  speaker: 'yusuf-demirkan',
  recording: {
    title: 'The whole story, 41 minutes',
    link: 'https://films.marrow-mint.example/i-broke-checkout',
  },
  notes: [
    {
      by: 'yusuf-demirkan',
      text: `16:40 deploy, 16:51 first failures, 17:00 alert, 17:09 rolled back.`,
    },
    {
      by: 'kofi-boadi',
      text: `**What we took with us**

- 16:40 deploy, 16:51 first failures, 17:00 alert, 17:09 rolled back.
- The tests were green because every one of them paid by card. The change broke vouchers.
- Nobody looked at the second screen: the graph by *means of payment* showed it within two minutes.

**What has changed since**

1. One test in each group pays with something else.
2. The alert counts by means of payment, and fires after three minutes.
3. Whoever deploys opens both graphs first. This one has already paid for itself, on Monday.`,
    },
  ],
  questions: [
    {
      id: 'demo-question-voucher',
      by: 'leonor-vidigal',
      text: 'How many people could not order, and did anybody tell them afterwards?',
      answer:
        'Some **1,900 orders** in eighteen minutes. Two thirds came back by themselves within the hour. The rest had a mail and a free delivery on Friday.',
      too: ['dagny-solheim', 'ewa-brzezicka', 'rosaura-quispe'],
    },
    {
      id: 'demo-question-rollback',
      by: null,
      text: 'Why did the rollback itself take nine minutes? I would have been afraid to press it, and I do not know whom I would have asked.',
      answer: '',
      too: ['chidi-ezeobi', 'aroha-ngatoro', 'catarina-lobato', 'duarte-peixoto'],
    },
    {
      id: 'demo-question-group',
      by: 'pawel-gorczyca',
      text: 'At which of the three points do most groups go wrong?',
      answer: '',
      too: ['kofi-boadi'],
    },
  ],
  thanks: [
    ...['kofi-boadi', 'leonor-vidigal', 'dagny-solheim', 'catarina-lobato', 'duarte-peixoto'],
    ...['ewa-brzezicka', 'chidi-ezeobi', 'aroha-ngatoro', 'rosaura-quispe'],
  ],
  feedback: [
    {
      worth: 'yes',
      words: 'I would have liked to see the graph once more at the end, with what we know now.',
    },
    { worth: 'yes', words: '' },
    {
      worth: 'yes',
      words: 'Send the three points beforehand: ours was a good quarrel and too short.',
    },
    { worth: 'partly', words: 'I am not of payments and got lost between the two gateways.' },
    { worth: 'yes', words: 'Nothing. The bit about the second screen is on my wall.' },
    { worth: 'yes', words: 'More time.' },
  ],
  /** Who gave these answers is not told by their order, here as there. */
  answered: [
    ...['aroha-ngatoro', 'catarina-lobato', 'chidi-ezeobi', 'dagny-solheim', 'duarte-peixoto'],
    'ewa-brzezicka',
  ],
  followUps: [
    {
      id: 'demo-follow-up-voucher',
      title: 'Check a deploy by means of payment',
      team: 'payments',
      by: 'kofi-boadi',
      dueInDays: 7,
    },
  ],
} as const;

/** The slides: each page is its lines, of which the first is the heading. */
export const slides = [
  ['I broke checkout', 'and here is the graph', '', 'Yusuf Demirkan, Payments'],
  ['16:40', 'Four lines. Two reviews. Every test green.'],
  ['16:51', 'One order in six fails.', 'What would you have looked at first?'],
  ['The other screen', 'Orders by means of payment:', 'cards as ever, vouchers at zero.'],
  ['17:09', 'Rolled back. Eighteen minutes, 1,900 orders.'],
  [
    'Since then',
    'One test in each group pays with something else.',
    'The alert counts by means of payment.',
    'Whoever deploys opens both graphs.',
  ],
] as const;
