// The stories of the sample portfolio, as data. Everything here is invented.
//
// A level runs from 0 (as bad as it gets) over 1/3 (where yellow begins) and 2/3 (where green begins) to 1.
// A level is a number, or points in time [[week, level], ...] joined by straight lines; week 0 begins on 2025-11-17, week 51 on 2026-11-09.
// `all` holds for every factor that is not named. FACTORS in measures.mjs says which factor moves which measure.
//   marks   readings that were taken exactly so; from the first mark on, only marks speak for that measure
//   never   measures that nobody collects here;   stop: factors or measures that end on a date;   until: the date everything ends
//   last    for measures that are dates: how long ago (days before 2026-11-15) the last one was

const account = (key, name, aliases, industry, segment, region, tier, mrr, start, renewal, owner, client, more) =>
  ({ key, name, aliases, industry, segment, region, tier, mrr, start, renewal, owner, client, lifecycle: 'active', ...more });

const harbour = [
  account('acme', 'Acme Robotics', ['Acme', 'ACME Corp', 'Acme Robotics GmbH'], 'Robotics', 'Mid-market', 'DACH', 'priority-1', 8400, '2023-01-16', '2027-01-15', 'mara.lindqvist', 'Ruth Adeyemi', {
    levels: { all: 0.85, support: [[0, 0.85], [46, 0.85], [49, 0.3], [51, 0.12]], product: [[0, 0.9], [47, 0.9], [49, 0.5]], delivery: [[0, 0.85], [46, 0.85], [49, 0.5]], adoption: [[0, 0.82], [46, 0.82], [51, 0.7]], maturity: 0.6, outcomes: 0.9, sales: [[0, 0.8], [44, 0.8], [46, 0.5]], uptime: [[0, 0.9], [46, 0.9], [49, 0.5]], practice: 0.5 },
    last: { 'marketing.events': 121, 'advocacy.reference': 24, 'engagement.last-call': 6, 'engagement.sponsor-contact': 6 },
    marks: [
      ['sponsor.relationship', '2026-10-05T14:20', 'green', 'mara.lindqvist'], ['sponsor.relationship', '2026-11-09T16:05', 'red', 'mara.lindqvist'],
      ['support.bad-experience', '2026-10-14T10:10', 'none', 'zendesk'], ['support.bad-experience', '2026-10-23T11:40', 'one closed', 'zendesk'],
      ['support.bad-experience', '2026-10-30T09:15', 'open', 'zendesk'], ['support.bad-experience', '2026-11-13T15:30', 'two or more', 'zendesk'],
      ['feedback.nps', '2026-08-13T10:00', '9', 'survey'], ['feedback.nps', '2026-11-12T09:40', '10', 'survey'], ['community.activity', '2026-10-28T13:00', 'posts', 'community'],
    ],
    objectives: [['demo-requests', 'Demo requests a month', 40, 66, 55], ['page-conversion', 'Product page conversion, %', 2.0, 3.0, 2.7]],
  }),
  account('brindlewick', 'Brindlewick Teas', ['Brindlewick', 'Brindlewick Tea Company'], 'Food and drink', 'Small business', 'UK and Ireland', 'priority-2', 2100, '2026-10-26', '2027-10-26', 'mara.lindqvist', 'Agnes Pettifer', {
    lifecycle: 'onboarding', calendar: 'uk', timezone: 'Europe/London',
    levels: { all: 0.85, support: 0.8 },
    never: ['sponsor.relationship', 'feedback.nps', 'outcomes.roi', 'outcomes.tco', 'outcomes.objectives', 'outcomes.time-to-value', 'maturity.staffed-team', 'maturity.trained-users', 'maturity.goals-and-reviews', 'maturity.answers-in-terms', 'maturity.shared-plan',
      'maturity.integrations', 'maturity.data-quality', 'maturity.use-case-depth', 'testing.velocity', 'testing.conclusive', 'experience.support', 'experience.onboarding', 'onboarding.time', 'feedback.rounds-answered', 'advocacy.reference', 'community.activity', 'marketing.events', 'sales.open-opportunity'],
    quiet: true,
  }),
  account('cobblefort-finch', 'Cobblefort & Finch', ['Cobblefort', 'C&F'], 'Legal services', 'Mid-market', 'UK and Ireland', 'priority-1', 5200, '2024-06-03', '2027-06-03', 'mara.lindqvist', 'Hugh Tremlett', {
    calendar: 'uk', timezone: 'Europe/London',
    levels: { all: 0.8, calls: [[0, 0.8], [36, 0.8], [42, 0.1]], replies: [[0, 0.8], [38, 0.8], [47, 0.2]], marketing: [[0, 0.5], [30, 0.15]], learning: 0.5, sponsor: [[0, 0.8], [40, 0.8], [44, 0.5]], community: 0.5, nps: 0.5, maturity: 0.6, outcomes: 0.58 },
    last: { 'engagement.last-call': 65, 'engagement.sponsor-contact': 86, 'marketing.events': 201 },
    objectives: [['trial-sign-ups', 'Trial sign-ups', 0, 240, 148], ['brochure-requests', 'Brochure requests a month', 20, 35, 31]],
  }),
  account('dunmarrow-optics', 'Dunmarrow Optics', ['Dunmarrow'], 'Optics', 'Mid-market', 'DACH', 'priority-1', 6900, '2024-09-02', '2027-03-01', 'tobias.okafor', 'Karin Vossberg', {
    levels: { all: 0.8, support: [[0, 0.8], [40, 0.75], [48, 0.25]], product: [[0, 0.85], [44, 0.85], [49, 0.1]], services: [[0, 0.8], [42, 0.8], [49, 0.5]], adoption: [[0, 0.8], [45, 0.78], [51, 0.5]], delivery: [[0, 0.8], [44, 0.8], [48, 0.45]], outcomes: 0.75, maturity: 0.75, nps: 0.6, marketing: 0.4, community: 0.5, learning: 0.2, replies: 0.55 },
    last: { 'marketing.events': 141 },
  }),
  account('elderquill-dental', 'Elderquill Dental', ['Elderquill'], 'Healthcare', 'Small business', 'DACH', 'priority-2', 3100, '2025-02-10', '2027-02-10', 'tobias.okafor', 'Dr Petra Hollander', {
    levels: { all: 0.82, outcomes: [[0, 0.85], [38, 0.8], [46, 0.5]], value: 0.8, delivery: [[0, 0.8], [42, 0.75], [48, 0.5]], community: 0.5, maturity: 0.58, technology: 0.62, learning: 0.2, replies: 0.5, marketing: 0.5, product: 0.5 },
    objectives: [['booked-check-ups', 'Booked check-ups a week', 60, 134, 98], ['review-score', 'Review score of 5', 4.2, 4.5, 4.6]],
  }),
  account('fennimoor-kites', 'Fennimoor Kites', ['Fennimoor'], 'Sports goods', 'Small business', 'DACH', 'priority-2', 1800, '2024-04-15', '2027-04-15', 'mara.lindqvist', 'Lotte Brandauer', {
    levels: { all: 0.8, marketing: 0.5, sales: 0.2, outcomes: 0.75, maturity: 0.58, delivery: 0.5 },
    never: ['advocacy.reference'], stop: { 'feedback.nps': '2026-05-08', 'community.activity': '2026-07-30', 'support.bad-experience': '2026-09-18', 'sales.open-opportunity': '2026-09-25' },
    marks: [['sponsor.relationship', '2026-05-06T10:30', 'green', 'mara.lindqvist'], ['sponsor.relationship', '2026-08-03T15:00', 'green', 'mara.lindqvist']],
  }),
  account('glimmerford-hotels', 'Glimmerford Hotels', ['Glimmerford'], 'Hospitality', 'Mid-market', 'DACH', 'priority-1', 7200, '2023-11-06', '2027-05-03', 'tobias.okafor', 'Matthias Rehlinger', {
    levels: { all: 0.8, adoption: [[0, 0.4], [8, 0.25], [20, 0.5], [30, 0.95], [41, 0.92], [47, 0.55], [51, 0.42]], support: [[0, 0.85], [24, 0.8], [32, 0.4], [40, 0.5], [46, 0.85]], outcomes: [[0, 0.6], [26, 0.75], [36, 0.95], [51, 0.8]], replies: [[0, 0.85], [28, 0.8], [34, 0.45], [42, 0.8]], maturity: 0.7, nps: 0.75, delivery: 0.5, product: 0.5, marketing: 0.5, learning: 0.5 },
  }),
  account('hollowbrook-press', 'Hollowbrook Press', ['Hollowbrook'], 'Publishing', 'Mid-market', 'DACH', 'priority-1', 6100, '2022-03-01', '2027-03-01', 'mara.lindqvist', 'Clara Wendelin', {
    levels: { all: 0.93, maturity: 0.88, nps: 0.95 }, last: { 'advocacy.reference': 62 }, outcome: ['2026-03-02', 'renewed'],
  }),
];

const north = [
  account('kessel-outfitters', 'Kessel Outfitters', ['Kessel'], 'Star Wars', 'Mid-market', 'Nordics', 'priority-1', 5600, '2024-01-15', '2027-01-31', 'aino.virtasalo', 'Dace Ozolkalne', {
    levels: { all: 0.82, maturity: 0.7, sales: 0.9, support: 0.45, nps: 0.5, sold: 0.5, product: 0.5 }, products: { lightsabers: [2, 4], tricorders: [0, 0] },
  }),
  account('juniper-freight', 'Juniper Freight', ['Juniper', 'Juniper Freight Oy'], 'Logistics', 'Enterprise', 'Nordics', 'priority-1', 14800, '2021-10-04', '2028-10-02', 'aino.virtasalo', 'Pekka Rautavuori', {
    levels: { all: 0.8, support: [[0, 0.75], [51, 0.72]], nps: [[0, 0.5], [20, 0.25], [51, 0.15]], reference: 0.1, community: 0.1, marketing: 0.15, adoption: 0.85, outcomes: 0.55, sold: 0.4, onboarding: 0.3, calls: 0.75, learning: 0.45, maturity: 0.7, sales: 0.5 },
    last: { 'marketing.events': 260, 'advocacy.reference': 480 },
  }),
  account('larkspur-energy', 'Larkspur Energy', ['Larkspur'], 'Energy', 'Enterprise', 'Nordics', 'priority-1', 12500, '2022-08-22', '2027-08-22', 'joni.hakasalo', 'Sofia Ekdahl', {
    levels: { all: [[0, 0.92], [51, 0.5]], adoption: [[0, 0.95], [51, 0.3]], support: [[0, 0.9], [51, 0.35]], sponsor: [[0, 0.9], [51, 0.45]], outcomes: [[0, 0.95], [51, 0.5]], product: [[0, 0.9], [51, 0.45]], calls: [[0, 0.95], [51, 0.55]], sold: 0.8, onboarding: 0.85, reference: 0.5, services: [[0, 0.9], [51, 0.5]], maturity: [[0, 0.85], [51, 0.56]] },
  }),
  account('marrowby-foods', 'Marrowby Foods', ['Marrowby'], 'Food and drink', 'Mid-market', 'Nordics', 'priority-1', 7700, '2023-09-18', '2027-09-30', 'joni.hakasalo', 'Birgit Aspelund', {
    levels: { all: [[0, 0.6], [14, 0.35], [24, 0.3], [36, 0.75], [51, 0.85]], support: [[0, 0.5], [14, 0.1], [22, 0.1], [34, 0.75], [51, 0.88]], sponsor: [[0, 0.5], [12, 0.2], [26, 0.4], [36, 0.85]], adoption: [[0, 0.6], [16, 0.25], [26, 0.4], [40, 0.85]], sold: 0.6, onboarding: 0.5, nps: [[0, 0.5], [20, 0.2], [40, 0.75]], maturity: 0.6, outcomes: 0.58, learning: 0.5, marketing: 0.5, community: 0.5 },
    outcome: ['2026-09-30', 'renewed'],
  }),
  account('nettlecombe-bank', 'Nettlecombe Bank', ['Nettlecombe'], 'Banking', 'Enterprise', 'UK and Ireland', 'priority-1', 16200, '2023-05-08', '2027-05-08', 'aino.virtasalo', 'Imogen Dashwood', {
    calendar: 'uk', timezone: 'Europe/London', levels: { all: 0.75, maturity: 0.6, learning: 0.5 }, until: '2026-07-31', quiet: true, last: { 'engagement.last-call': 109, 'engagement.sponsor-contact': 117, 'marketing.events': 190 },
  }),
  account('orrinholt-labs', 'Orrinholt Labs', ['Orrinholt'], 'Biotech', 'Mid-market', 'Nordics', 'priority-1', 4900, '2026-06-15', '2027-06-15', 'joni.hakasalo', 'Noora Lehtivaara', {
    lifecycle: 'onboarding', levels: { all: 0.75, onboarding: 0.1, value: 0.1, tco: 0.3, support: 0.45, services: 0.15, delivery: 0.3, maturity: 0.25, technology: 0.15, adoption: 0.3, nps: 0.5, community: 0.5, marketing: 0.8, learning: 0.5, sold: 0.4 },
    never: ['advocacy.reference'], last: { 'marketing.events': 48, 'engagement.last-call': 5 },
  }),
  account('pemberwick-paper', 'Pemberwick Paper', ['Pemberwick'], 'Paper goods', 'Small business', 'Nordics', 'priority-2', 2600, '2024-07-01', '2026-06-30', 'joni.hakasalo', 'Eskil Forsgren', {
    lifecycle: 'churned', levels: { all: [[0, 0.6], [32, 0.2]], sponsor: [[0, 0.5], [14, 0.1]], adoption: [[0, 0.5], [32, 0.05]], sold: 0.5, onboarding: 0.4 }, until: '2026-06-30', quiet: true, outcome: ['2026-06-30', 'churned'],
  }),
  account('quillhaven-school', 'Quillhaven School', ['Quillhaven'], 'Education', 'Small business', 'Nordics', 'priority-2', 3300, '2023-05-04', '2027-05-04', 'aino.virtasalo', 'Henrik Sandelin', {
    levels: { all: 0.85, community: 0.5, marketing: 0.75, sales: 0.3, maturity: 0.6, learning: 0.2, replies: 0.55, calls: 0.55, delivery: 0.6 }, outcome: ['2026-05-04', 'renewed'],
  }),
];

const meadow = [
  account('ravensmoor-cycles', 'Ravensmoor Cycles', ['Ravensmoor'], 'Sports goods', 'Mid-market', 'UK and Ireland', 'priority-1', 9100, '2023-02-06', '2027-02-06', 'owen.prydderch', 'Gareth Lanyon', {
    levels: { all: 0.78, sponsor: [[0, 0.8], [36, 0.75], [44, 0.1]], support: [[0, 0.75], [40, 0.7], [47, 0.2]], features: [[0, 0.75], [51, 0.4]], nps: 0.55, reference: 0.5, community: 0.5, sales: 0.95, utilisation: 0.92, marketing: 0.9, maturity: 0.8, outcomes: 0.7, product: 0.5, delivery: 0.5 },
    last: { 'marketing.events': 33 }, outcome: ['2026-10-05', 'expanded'],
  }),
  account('starbase-supply', 'Starbase Supply', ['Starbase'], 'Star Trek', 'Mid-market', 'North America', 'priority-1', 6400, '2024-03-11', '2027-03-11', 'owen.prydderch', 'Delphine Okonjo', {
    calendar: 'us', timezone: 'America/Chicago', levels: { all: 0.83, product: [[0, 0.85], [42, 0.85], [46, 0.2]], maturity: 0.7, learning: 0.2, replies: 0.58, marketing: 0.5, nps: 0.6, delivery: 0.55 }, products: { lightsabers: [1, 1], tricorders: [3, 6], risk: 'lightsabers' },
  }),
  account('thistledown-textiles', 'Thistledown Textiles', ['Thistledown'], 'Textiles', 'Mid-market', 'UK and Ireland', 'priority-1', 7900, '2023-08-14', '2027-08-14', 'freya.ashdown', 'Moira Kinnaird', {
    levels: { all: 0.86, adoption: [[0, 0.55], [34, 0.6], [39, 0.9]], maturity: 0.82, sales: 0.9, learning: 0.5, replies: 0.58, community: 0.5, calls: 0.6, delivery: 0.58 }, outcome: ['2026-08-17', 'expanded'],
  }),
  account('umberfield-farms', 'Umberfield Farms', ['Umberfield'], 'Agriculture', 'Small business', 'UK and Ireland', 'priority-2', 1500, '2024-07-15', '2027-07-15', 'freya.ashdown', 'Ned Tolworthy', {
    levels: { all: 0.6, adoption: [[0, 0.7], [30, 0.45], [34, 0.25], [51, 0.25]], sales: [[0, 0.75], [30, 0.1]], support: 0.8, product: 0.85, maturity: 0.2, outcomes: 0.5, nps: 0.5, community: 0.1, learning: 0.1, reference: 0.5, sponsor: 0.5, services: 0.5, delivery: 0.4 }, outcome: ['2026-07-13', 'contracted'],
  }),
  account('vexley-games', 'Vexley Games', ['Vexley'], 'Star Wars', 'Mid-market', 'North America', 'priority-1', 8800, '2023-10-09', '2027-04-09', 'freya.ashdown', 'Marcus Delacroix-Hahn', {
    calendar: 'us', timezone: 'America/Chicago', levels: { all: 0.9, testing: 0.97, maturity: 0.9, support: 0.75 }, products: { lightsabers: [8, 12], tricorders: [2, 3] },
  }),
  account('warp-and-weft', 'Warp & Weft', ['Warp and Weft Inc'], 'Star Trek', 'Small business', 'North America', 'priority-2', 2900, '2026-02-16', '2027-02-16', 'owen.prydderch', 'Tamsin Yoo-Merritt', {
    calendar: 'us', timezone: 'America/Chicago', levels: { all: 0.84, utilisation: 0.9, onboarding: 0.9, community: 0.5, maturity: 0.6, outcomes: 0.6, product: 0.5, services: 0.5, delivery: 0.5, marketing: 0.5 }, never: ['advocacy.reference'], products: { lightsabers: [1, 2], tricorders: [2, 7] },
  }),
  account('yarrowgate-clinics', 'Yarrowgate Clinics', ['Yarrowgate'], 'Healthcare', 'Enterprise', 'UK and Ireland', 'priority-1', 11200, '2022-11-21', '2026-12-11', 'freya.ashdown', 'Dr Anwen Cadwell', {
    levels: { all: 0.8, support: [[0, 0.55], [20, 0.3], [51, 0.25]], product: 0.5, uptime: 0.5, services: 0.5, nps: [[0, 0.7], [51, 0.5]], delivery: 0.55, maturity: 0.75, replies: 0.6, sponsor: 0.55, outcomes: 0.6, learning: 0.2, community: 0.5, marketing: 0.5 },
  }),
  account('zephyrine-travel', 'Zephyrine Travel', ['Zephyrine'], 'Travel', 'Small business', 'UK and Ireland', 'priority-2', 2400, '2025-09-01', '2027-09-01', 'owen.prydderch', 'Lucian Farrow', {
    levels: { all: 0.78, maturity: 0.15, technology: 0.2, testing: 0.15, calls: 0.92, replies: 0.9, marketing: 0.9, outcomes: 0.55, adoption: 0.55, reference: 0.8, product: 0.5, services: 0.5, delivery: 0.5, support: 0.6 },
  }),
];

const inPod = (accounts, pod, timezone, calendar) => accounts.map((a) => ({ timezone, calendar, ...a, pod }));

export const ACCOUNTS = [...inPod(harbour, 'harbour', 'Europe/Berlin', 'de'), ...inPod(north, 'north', 'Europe/Helsinki', 'fi'), ...inPod(meadow, 'meadow', 'Europe/London', 'uk')];
