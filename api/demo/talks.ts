/** A brown-bag talk of the demo organisation, dated from the day on which the demo is loaded. */
export type DemoTalk = {
  title: string;
  /** Plain Markdown, as a speaker would type it: one line for each paragraph. */
  abstract: string;
  /** Slug of a person in `people.ts`, as in `signups`. */
  speaker: string;
  /** Working days from today; negative for those that are over. */
  workdaysFromToday: number;
  /** The time on the clock in `zone`, such as 12:00. */
  at: string;
  zone: string;
  minutes: number;
  place?: string;
  link?: string;
  /** Null: as many as come. */
  seats: number | null;
  /** In the order of asking; those beyond the seats wait. */
  signups: readonly string[];
  /** Who asked before all of these, and gave the seat up yesterday. */
  left?: string;
  /** The time at which it was to begin before it was moved, this morning. */
  movedFrom?: string;
  /** Why it will not take place, in the speaker's words. */
  cancelled?: string;
};

/** What people of the demo organisation offer each other at lunchtime. */
export const demoTalks: readonly DemoTalk[] = [
  {
    title: 'The shape of a good question',
    abstract: `Most of my work is asking people things. I have kept a notebook of questions for six years: which ones opened a conversation, and which ones closed it.

We look at some thirty of them and try to see why. "Why did you do that?" makes people defend themselves. "What did you see then?" makes them remember. "Does that make sense?" has only one polite answer.

In the second half you bring a question that you have to ask this week, of a colleague, a manager or a customer. We rewrite three or four of them together. You need not say whom it is for.

No slides. Bring your lunch and something to write with.`,
    speaker: 'kofi-boadi',
    workdaysFromToday: -25,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    seats: 14,
    signups: [
      'hoa-lam',
      'dagny-solheim',
      'pawel-gorczyca',
      'ilse-van-doornik',
      'ewa-brzezicka',
      'chidi-ezeobi',
    ],
  },
  {
    title: 'Three questions to ask a dashboard',
    abstract: `A dashboard makes a claim, and it makes it in colour. I show you three questions that I ask before I believe one:

1. **Who is not in it?** Orders that were never placed are on no graph.
2. **What would it look like if nothing had changed?** We roll dice for ten minutes and watch a "trend" appear.
3. **What would somebody do differently because of it?**

We go through four of our own dashboards, two of which I made myself. One will be deleted live if nobody in the room can answer the third question.

For anyone who reads graphs. No statistics needed, and I bring the dice.`,
    speaker: 'thandiwe-mokwena',
    workdaysFromToday: -20,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: 20,
    signups: [
      'raghav-ilangovan',
      'goncalo-seabra',
      'siobhan-mcgettrick',
      'mei-ling-tsang',
      'farid-mehrabani',
      'priyanka-wijeratne',
      'beatriz-farinha',
    ],
  },
  {
    title: 'Why search thought that butter meant peanut butter',
    abstract: `It has happened to us twice, three years apart, for two quite different reasons. The first time a stemmer was too eager. The second time everything was right, and peanut butter was simply more popular.

I walk through how a search engine scores a match: rare words count for more, short fields count for more, and repetition soon stops helping. Each of these rules is sensible. Together they can put a jar of peanuts above a block of butter, and we work out by hand how.

At the end: what our list of two hundred judgements caught, what it missed, and why *more* judgements would not have helped the second time.

Some arithmetic. You can follow it with a sandwich in one hand.`,
    speaker: 'dagny-solheim',
    workdaysFromToday: -15,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    link: 'https://meet.marrow-mint.example/herb-garden',
    seats: 16,
    signups: [
      'hoa-lam',
      'raghav-ilangovan',
      'beatriz-farinha',
      'leif-sandqvist',
      'yusuf-demirkan',
      'kofi-boadi',
      'catarina-lobato',
      'henrike-vollmer',
    ],
  },
  {
    title: 'The shop without a mouse',
    abstract: `I put my mouse into a drawer for two weeks and used the shop, our chat and our own tools by keyboard alone. I kept a diary.

You will see the five places where I had to give up, the one where I swore, and what each mend took. The longest was a day. The shortest was the removal of a line that somebody had added to make things *look* tidier.

Then it is your turn. Open any page of ours, put your hands on the keyboard, and try to reach the button that matters. We collect what you find on one list and sort it by how many people it stops.

Bring a laptop. Screen readers are a talk of their own, later.`,
    speaker: 'leonor-vidigal',
    workdaysFromToday: -11,
    at: '12:00',
    zone: 'Europe/Lisbon',
    minutes: 60,
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/pantry',
    seats: 24,
    signups: [
      'pawel-gorczyca',
      'aroha-ngatoro',
      'mei-ling-tsang',
      'joaquim-robalo',
      'leif-sandqvist',
      'goncalo-seabra',
      'catarina-lobato',
      'rosaura-quispe',
      'chidi-ezeobi',
    ],
  },
  {
    title: 'A winter morning in the van',
    abstract: `In January I rode along for four days, in four vans, and carried crates. This is what I saw, with photographs that the drivers have agreed to.

- The app says *arrived* when the van stops. The work begins then: the gate, the stairs, the dog.
- Nobody types with gloves on. Everybody has a trick, and all the tricks are different.
- The best driver I met keeps a notebook about doors. It is better than our data.

I end with three things that we have changed since, one that we changed and had to change back, and one that I do not know how to solve.

Half an hour, then we eat. Ahmed, who drove on the third day, has promised to join for the questions.`,
    speaker: 'priyanka-wijeratne',
    workdaysFromToday: -8,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 30,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: null,
    signups: [
      'siobhan-mcgettrick',
      'aroha-ngatoro',
      'leif-sandqvist',
      'mei-ling-tsang',
      'hoa-lam',
      'noor-sabbagh',
      'joaquim-robalo',
      'samir-haddadin',
      'raghav-ilangovan',
      'chidi-ezeobi',
    ],
  },
  {
    title: 'I broke checkout and here is the graph',
    abstract: `On a Thursday at 16:40 I deployed a change of four lines. Eleven minutes later one order in six failed. I was sure that it was not me.

I tell it minute by minute, with what I saw, what I believed, and what was on the other screen that I did not look at. You decide at three points what you would have done. So far, every group has chosen as I did at the first.

Then the part that interests me more: why the tests were green, why the alert took nine minutes, and which of our three changes afterwards has already proved its worth.

It is not a confession and there is no moral. It is a good story with a good graph, and the next person will be a little quicker.`,
    speaker: 'yusuf-demirkan',
    workdaysFromToday: -4,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    link: 'https://meet.marrow-mint.example/herb-garden',
    seats: 30,
    signups: [
      'catarina-lobato',
      'ilse-van-doornik',
      'rosaura-quispe',
      'pawel-gorczyca',
      'henrike-vollmer',
      'duarte-peixoto',
      'kofi-boadi',
      'leonor-vidigal',
      'dagny-solheim',
      'chidi-ezeobi',
      'ewa-brzezicka',
      'aroha-ngatoro',
    ],
  },
  {
    title: 'Tests for people who do not like to write tests',
    abstract: `I find examples dull to write, and I forget the interesting ones. So I let the computer invent them and only say what must always be true.

We take the function that splits a refund over several items. Everyone says aloud what must hold: the parts add up to the whole, no part is negative, the order of items makes no difference. Then we let it run. It takes a few seconds to find a basket in which a cent is lost, and a few more to shrink it to two items.

What you take home: five kinds of property that turn up everywhere, how to read a shrunken failure, and the cases where plain examples are better. Code in TypeScript, idea for any language.`,
    speaker: 'noor-sabbagh',
    workdaysFromToday: 0,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    link: 'https://meet.marrow-mint.example/noor',
    seats: null,
    signups: [
      'oluchi-nwankpa',
      'samir-haddadin',
      'catarina-lobato',
      'anselm-rieger',
      'raghav-ilangovan',
      'tomas-vrbka',
      'marc-andre-thivierge',
      'kofi-boadi',
    ],
  },
  {
    title: 'Consensus, and what our database really promises',
    abstract: `"Committed" sounds final. In \`tureen\` it depends on a setting, and on which machine you ask.

First, consensus from scratch: five people, slips of paper, and one of us playing a bad network. You will invent a leader by yourselves, and then find out why you need a term number as well.

Twelve seats, because of the slips. Then our own cluster: one primary, one standby that is waited for, and one in \`spree\` that is not. It uses no consensus at all. What is lost if a machine dies, if a site dies, if the wrong person is too quick? We go through each case and write the answer in seconds and orders.

At the end you look up the settings of your own service's store. Last time three people changed one that afternoon.`,
    speaker: 'duarte-peixoto',
    workdaysFromToday: 1,
    at: '12:00',
    zone: 'Europe/Lisbon',
    minutes: 60,
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/pantry',
    seats: 12,
    left: 'samir-haddadin',
    signups: [
      'catarina-lobato',
      'rosaura-quispe',
      'ewa-brzezicka',
      'joaquim-robalo',
      'goncalo-seabra',
      'ilse-van-doornik',
      'henrike-vollmer',
      'beatriz-farinha',
      'tomas-vrbka',
      'chidi-ezeobi',
      'aroha-ngatoro',
      'marc-andre-thivierge',
      'yusuf-demirkan',
      'leonor-vidigal',
      'anselm-rieger',
    ],
  },
  {
    title: 'Reading flame graphs',
    abstract: `A flame graph looks like an answer. Mostly it is a good question. In three quarters of an hour you learn to read one without fooling yourself.

- What the width means, and why left to right means nothing
- Processor time against waiting time, and why the slow thing is often missing from the picture
- Wide at the bottom, wide at the top: two quite different stories
- Comparing before and after, with the scale that everybody forgets

We take three real ones: \`larder\` on a bad Monday, \`trivet\` before the upgrade, and a service that turned out to spend a third of its time in writing logs about being slow.

Bring a laptop with a service of yours. Towards the end you make a graph of your own, so there are only eight seats.`,
    speaker: 'ilse-van-doornik',
    workdaysFromToday: 1,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    seats: 8,
    signups: [
      'pawel-gorczyca',
      'hoa-lam',
      'leif-sandqvist',
      'henrike-vollmer',
      'anselm-rieger',
      'dagny-solheim',
      'chidi-ezeobi',
      'ewa-brzezicka',
    ],
  },
  {
    title: 'How the warehouse decides what to pick first',
    abstract: `At four in the morning there are nine thousand lines to pick and forty people to do it. What does the first of them take, and why?

Frozen goods go last, since they must not wait. The van that leaves first comes first, unless its crates stand behind those of another. Heavy things go below eggs. And there is one cold store with one door, so the whole morning is really a queue at a door.

I show the rules that we have today, on a model with toy crates, and then the one that we are trying from next week. You may bet on which of the two is quicker. The shift leads have already placed their bets, and they do not agree with me.`,
    speaker: 'siobhan-mcgettrick',
    workdaysFromToday: 2,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: 12,
    signups: [
      'thandiwe-mokwena',
      'joaquim-robalo',
      'oluchi-nwankpa',
      'priyanka-wijeratne',
      'raghav-ilangovan',
      'hoa-lam',
      'samir-haddadin',
      'mei-ling-tsang',
      'farid-mehrabani',
      'tomas-vrbka',
      'noor-sabbagh',
    ],
  },
  {
    title: 'Ships, tides and plans that cannot wait: a harbour pilot visits',
    abstract: `A guest from the river. She has piloted ships in and out of Lisbon for nineteen years and knows nothing of computers, she says. I met her on a ferry and asked how they plan the day. Two hours later I had missed my stop.

A large ship can pass only around high water. There are few pilots, two tugs, fog, and a captain who arrives when he arrives. The plan is made at six, and by nine it is wrong. *What do they keep, and what do they throw away?* Why do they hold one pilot back on a quiet day?

She talks for half an hour and then answers anything. I shall only ask how it compares with our routes. I translate from Portuguese where it is needed.`,
    speaker: 'joaquim-robalo',
    workdaysFromToday: 3,
    at: '12:30',
    zone: 'Europe/Lisbon',
    minutes: 60,
    movedFrom: '12:00',
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/pantry',
    seats: 40,
    signups: [
      'hoa-lam',
      'aroha-ngatoro',
      'beatriz-farinha',
      'siobhan-mcgettrick',
      'leonor-vidigal',
      'tomas-vrbka',
      'duarte-peixoto',
      'chidi-ezeobi',
      'goncalo-seabra',
      'kofi-boadi',
      'rosaura-quispe',
      'anselm-rieger',
      'catarina-lobato',
      'dagny-solheim',
    ],
  },
  {
    title: 'Where the cent goes: prices, tax and rounding',
    abstract: `Three tins at 0.99 with a voucher of ten per cent and two rates of tax. What does the customer pay? There are four defensible answers, and until last spring we gave three of them, in different places.

I show where each comes from: rounding by line or by order, tax inside or on top, discounts shared out before or after. Portugal, Germany and Ontario each want something else, and Ontario has a rule about six small baked goods that you will not forget.

Then our cure, which is boring and works: whole cents, one function, and one place that is allowed to round.

Good for anyone who shows, stores or adds up money. You get a till receipt to check by hand.`,
    speaker: 'catarina-lobato',
    workdaysFromToday: 4,
    at: '12:30',
    zone: 'Europe/Lisbon',
    minutes: 45,
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/pantry',
    seats: 20,
    signups: [
      'anselm-rieger',
      'noor-sabbagh',
      'goncalo-seabra',
      'yusuf-demirkan',
      'leonor-vidigal',
    ],
  },
  {
    title: 'Recommending without being a nuisance',
    abstract: `Somebody buys nappies once, as a present, and is shown nappies for a year. We have all been that person. I keep the list that suggests what you may have run out of, and this is what I have learnt about when to be quiet.

We look at three ideas: how often a thing is bought again, how sure we have to be before we say so, and what a wrong guess costs. Coffee every twelve days is easy. Salt is not. Some things we never recommend, however good the numbers, and I should like to hear what you would add to *that* list.

With real, anonymous shopping histories to guess from. So far the room has beaten the model once.`,
    speaker: 'raghav-ilangovan',
    workdaysFromToday: 4,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: 18,
    signups: [
      'thandiwe-mokwena',
      'dagny-solheim',
      'mei-ling-tsang',
      'oluchi-nwankpa',
      'beatriz-farinha',
      'priyanka-wijeratne',
      'ewa-brzezicka',
    ],
  },
  {
    title: 'The driver app in a cellar',
    abstract: `No signal, thirty per cent of battery, a clock that is four minutes wrong, and a customer who wants to give back two bottles. The app must carry on, and later the story must come out right for everyone.

I explain how we write down what happened instead of what is, and how the phone and \`driver-gateway\` agree afterwards. Two people can change the same delivery: the driver at the door, and the desk on the telephone. Who wins? We found that "the latest" is nearly always the wrong answer, and I show you the delivery that taught us.

You join in: I hand out cards with events, shuffled as they would arrive, and you try to say what was delivered.

Of use for anything that works offline, including most laptops on trains.`,
    speaker: 'leif-sandqvist',
    workdaysFromToday: 5,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    link: 'https://meet.marrow-mint.example/herb-garden',
    seats: 16,
    signups: [
      'aroha-ngatoro',
      'tomas-vrbka',
      'chidi-ezeobi',
      'ewa-brzezicka',
      'marc-andre-thivierge',
      'henrike-vollmer',
    ],
  },
  {
    title: 'Planning two hundred vans with string',
    abstract: `You have a map, forty pins and a long piece of string. Find the shortest way round. You will be surprised how good you are, and then at which forty pins you are suddenly bad.

From there we go to what \`trivet\` does at night: begin with any plan, break a piece out of it, mend it better, and repeat a few million times. I explain why it sometimes has to accept a *worse* plan in order to find a good one, and how it knows when to stop. It does not know. It stops at half past three.

No mathematics beyond adding up. We work in pairs, and the best string wins a melon.`,
    speaker: 'hoa-lam',
    workdaysFromToday: 7,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 60,
    place: 'Berlin, Herb Garden',
    seats: 14,
    signups: ['chidi-ezeobi', 'dagny-solheim', 'anselm-rieger', 'kofi-boadi', 'ilse-van-doornik'],
    cancelled:
      'The planner moves to its new machines on that day, and I have to be with it at noon. I will offer the talk again as soon as the move is over. The melon keeps.',
  },
  {
    title: 'The order that arrived yesterday',
    abstract: `Every event has two times: when it happened, and when we heard of it. Usually they are a second apart. In a cold store without a signal it may be an hour, and on a phone in a drawer it was once eleven days.

If you count orders by the first time, yesterday's number changes today. If you count by the second, it never changes and is wrong. I show how \`sieve\` and the warehouse deal with it: how long we wait, what we do with those that come later still, and how to say on a dashboard that a number is *not yet finished*.

With marbles in a pipe, which I have rehearsed. For everyone who has ever written \`group by day\`.`,
    speaker: 'marc-andre-thivierge',
    workdaysFromToday: 9,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: 20,
    signups: ['thandiwe-mokwena', 'goncalo-seabra', 'samir-haddadin', 'farid-mehrabani'],
  },
  {
    title: 'Sixty days at another team’s table',
    abstract: `From spring to summer I sat with Fulfilment and helped them to run \`trivet\` by themselves. I came with a list of things to mend. On the second day I threw it away, because somebody asked me how many old builds to keep and I noticed that I did not know *why* we kept thirty.

I talk about what worked (being within earshot, pairing with my hands off the keyboard, a fixed last day), what did not (I tried to attend both teams' meetings), and what it was like to come home to jokes that I did not understand.

Chidi, who was on the other side of the table, tells the same weeks from his. We have not compared notes.

For teams who think of borrowing someone, and for someone who may be borrowed.`,
    speaker: 'henrike-vollmer',
    workdaysFromToday: 15,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    link: 'https://meet.marrow-mint.example/herb-garden',
    seats: 20,
    signups: ['chidi-ezeobi', 'rosaura-quispe', 'kofi-boadi'],
  },
  {
    title: 'Colour for people who say that they cannot see it',
    abstract: `"I have no eye for it" is what I hear before each review. You need very little eye. You need three numbers and some suspicion.

We take the colours of our shop apart into lightness, strength and hue, and find out why two greens with the same numbers on paper look so different on screen. You will make a palette of five in ten minutes, turn it dark in two more, and check whether it can be read in sunlight, at night, and by one man in twelve who sees red and green alike.

I also show the button that cost us a week, and the single value that was wrong.

Bring a laptop or just your eyes.`,
    speaker: 'mei-ling-tsang',
    workdaysFromToday: 18,
    at: '12:00',
    zone: 'America/Toronto',
    minutes: 45,
    place: 'Toronto, Cold Room',
    link: 'https://meet.marrow-mint.example/cold-room',
    seats: 24,
    signups: ['leonor-vidigal', 'priyanka-wijeratne'],
  },
  {
    title: 'Sourdough as a control loop',
    abstract: `A jar of flour and water is a system with a delay, a noisy sensor and a very slow actuator. I have been on call for mine for seven years.

I measured it for a winter: temperature, rise, acidity, and my own opinion. The graphs show what everyone who tunes a system runs into. If you react to each reading, it swings. If you wait for certainty, it is too late. And the best improvement was to leave it alone at a steadier temperature.

From there it is a short walk to autoscalers, retry storms and the queue in front of the deployment lock.

There will be bread. The starter comes as well, and you may take a spoonful home if you bring a jar with a lid.`,
    speaker: 'pawel-gorczyca',
    workdaysFromToday: 20,
    at: '12:00',
    zone: 'Europe/Berlin',
    minutes: 30,
    place: 'Berlin, Herb Garden',
    seats: 10,
    signups: [],
  },
];
