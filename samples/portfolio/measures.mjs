// Which factor of a story moves which measure, how often it is read, and by whom.
// scale: the values at level 0, 1/3, 2/3 and 1; so the cut points of the scorecards stand in the middle.
// words: red, yellow, green.   gaps: days between two events at level 0, 1/3, 2/3 and 1.   once: days after the start.

export const PARENTS = {
  features: 'adoption', utilisation: 'adoption', tco: 'outcomes', value: 'outcomes', process: 'maturity', technology: 'maturity', practice: 'maturity', testing: 'maturity',
};

const weekly = (key, factor, source, scale, more) => ({ key, factor, source, every: 7, scale, ...more });
const asked = (key, factor, source, every, words) => ({ key, factor, source, every, words });
const rubric = (key, factor) => ({ key, factor, source: 'owner', every: 91, rubric: true });

export const MEASURES = [
  weekly('support.open-tickets', 'support', 'zendesk', [16, 8, 3, 0]),
  weekly('support.tickets', 'support', 'zendesk', [7, 3.5, 1.2, 0.7], { skipZero: true }),
  weekly('support.repeat-share', 'support', 'zendesk', [45, 24, 9, 0]),
  weekly('support.oldest-case-days', 'support', 'zendesk', [40, 21, 7, 1]),
  asked('support.bad-experience', 'support', 'zendesk', 14, ['two or more', 'one closed', 'none']),
  { key: 'experience.support', factor: 'support', source: 'survey', every: 7, chance: 0.4, scale: [1.6, 3, 4.1, 5] },
  asked('product.open-defects', 'product', 'jira', 14, ['critical', 'non-critical', 'none']),
  weekly('service.uptime-gap', 'uptime', 'statuspage', [2, 0.5, 0, 0], { digits: 2 }),
  asked('services.projects', 'services', 'asana', 14, ['off plan', 'one slips', 'on plan']),
  weekly('adoption.active-users', 'adoption', 'usage-export', [10, 30, 60, 90], { calm: true }),
  weekly('adoption.advanced-features', 'features', 'usage-export', [5, 25, 60, 90], { calm: true }),
  weekly('usage.utilisation', 'utilisation', 'usage-export', [12, 45, 76, 97], { calm: true }),
  weekly('goals.pace', 'delivery', 'asana', [30, 70, 90, 100]),
  weekly('engagement.reply-in-time', 'replies', 'crm', [40, 70, 90, 100]),
  weekly('engagement.punctuality', 'replies', 'calendar', [45, 70, 90, 100]),
  { key: 'engagement.last-call', factor: 'calls', source: 'calendar', gaps: [110, 50, 30, 10] },
  { key: 'engagement.sponsor-contact', factor: 'sponsor', source: 'crm', gaps: [180, 80, 55, 20] },
  { key: 'marketing.events', factor: 'marketing', source: 'crm', gaps: [300, 165, 85, 30] },
  { key: 'advocacy.reference', factor: 'reference', source: 'crm', gaps: [700, 340, 170, 80] },
  { key: 'engagement.key-roles-met', factor: 'calls', source: 'owner', every: 28, scale: [0, 1, 2, 2] },
  asked('sponsor.relationship', 'sponsor', 'owner', 42, ['red', 'yellow', 'green']),
  asked('sales.open-opportunity', 'sales', 'crm', 14, ['none', 'stalled', 'moving']),
  { key: 'feedback.nps', factor: 'nps', source: 'survey', every: 91, scale: [1, 7, 8.6, 10] },
  { key: 'feedback.rounds-answered', factor: 'nps', source: 'survey', every: 91, scale: [0, 1, 2, 2] },
  asked('community.activity', 'community', 'community', 28, ['none', 'reads only', 'posts']),
  asked('training.certification', 'learning', 'academy', 91, ['none', 'lapsed', 'current']),
  { key: 'outcomes.roi', factor: 'outcomes', source: 'success-plan', every: 28, scale: [45, 75, 100, 130] },
  { key: 'outcomes.tco', factor: 'tco', source: 'success-plan', every: 28, scale: [135, 110, 100, 85] },
  { key: 'outcomes.objectives', factor: 'outcomes', source: 'success-plan', every: 28, scale: [40, 75, 100, 100] },
  { key: 'outcomes.time-to-value', factor: 'value', source: 'success-plan', once: 75, scale: [170, 125, 100, 70] },
  { key: 'experience.sales', factor: 'sold', source: 'survey', once: 12, scale: [1.6, 3, 4, 5], digits: 1 },
  { key: 'onboarding.time', factor: 'onboarding', source: 'asana', once: 60, scale: [190, 125, 100, 75] },
  { key: 'onboarding.first-expert-contact', factor: 'onboarding', source: 'calendar', once: 16, scale: [48, 30, 14, 3] },
  { key: 'experience.onboarding', factor: 'onboarding', source: 'survey', once: 70, scale: [1.6, 3, 4, 5], digits: 1 },
  rubric('maturity.named-owner', 'maturity'),
  rubric('maturity.staffed-team', 'maturity'),
  rubric('maturity.trained-users', 'maturity'),
  rubric('maturity.goals-and-reviews', 'process'),
  rubric('maturity.answers-in-terms', 'process'),
  rubric('maturity.shared-plan', 'process'),
  { key: 'maturity.integrations', factor: 'technology', source: 'usage-export', every: 28, scale: [10, 50, 75, 100] },
  { key: 'maturity.data-quality', factor: 'technology', source: 'usage-export', every: 28, scale: [15, 50, 75, 98] },
  { key: 'maturity.tracking', factor: 'technology', source: 'usage-export', every: 28, scale: [20, 50, 75, 100] },
  asked('maturity.use-case-depth', 'practice', 'owner', 56, ['red', 'yellow', 'green']),
  asked('testing.velocity', 'testing', 'designer', 56, ['red', 'yellow', 'green']),
  asked('testing.conclusive', 'testing', 'designer', 56, ['red', 'yellow', 'green']),
  asked('testing.conversion-tracking', 'testing', 'designer', 56, ['no', 'yes', 'yes']),
];

/** Some clients never get some of these: a survey not sent, a check not made. So coverage is not 100 % everywhere. */
export const PATCHY = new Set([
  'experience.support', 'experience.onboarding', 'service.uptime-gap', 'engagement.punctuality', 'engagement.key-roles-met', 'feedback.rounds-answered', 'training.certification',
  'community.activity', 'support.repeat-share', 'outcomes.tco', 'maturity.staffed-team', 'maturity.answers-in-terms', 'maturity.data-quality', 'maturity.use-case-depth', 'testing.conclusive',
]);
