// The invented agency Northlight Studio: pods, people, training, holidays, tests, and the pools that goals are drawn from.

export const PODS = [
  ['north', 'North', 'Europe/Helsinki', '#pod-north'],
  ['harbour', 'Harbour', 'Europe/Berlin', '#pod-harbour'],
  ['meadow', 'Meadow', 'Europe/London', '#pod-meadow'],
];

// The roles of the heads are the `owner:` texts of the scorecards, so that the bot can name who must act.
// key, name, role, department, manager, pod, timezone, locale
export const PEOPLE = [
  ['sam.idowu', 'Sam Idowu', 'VP Customer Success', 'Customer Success', '', '', 'Europe/London', 'en-GB'],
  ['leena.harjavuo', 'Leena Harjavuo', 'Head of Customer Success', 'Customer Success', 'sam.idowu', '', 'Europe/Helsinki', 'en-GB'],
  ['priya.nandakumar', 'Priya Nandakumar', 'Head of Support', 'Support', 'sam.idowu', '', 'Europe/London', 'en-GB'],
  ['jonas.weller', 'Jonas Weller', 'Head of Product', 'Product', 'sam.idowu', '', 'Europe/Berlin', 'en-GB'],
  ['camille.astruc', 'Camille Astruc', 'Head of Marketing', 'Marketing', 'sam.idowu', '', 'Europe/Berlin', 'en-GB'],
  ['rohan.mistry-lowe', 'Rohan Mistry-Lowe', 'Head of Professional Services', 'Professional Services', 'sam.idowu', '', 'Europe/London', 'en-GB'],
  ['beatrix.holm', 'Beatrix Holm', 'Head of Sales', 'Sales', 'sam.idowu', '', 'Europe/Helsinki', 'en-GB'],
  ['nadia.ferrante', 'Nadia Ferrante', 'Voice-of-customer lead', 'Marketing', 'camille.astruc', '', 'Europe/Berlin', 'en-GB'],
  ['eero.salmisto', 'Eero Salmisto', 'Customer Success', 'Customer Success', 'leena.harjavuo', '', 'Europe/Helsinki', 'fi-FI'],
  ['aino.virtasalo', 'Aino Virtasalo', 'Account Manager', 'Customer Success', 'leena.harjavuo', 'north', 'Europe/Helsinki', 'fi-FI'],
  ['joni.hakasalo', 'Joni Hakasalo', 'Account Manager', 'Customer Success', 'aino.virtasalo', 'north', 'Europe/Helsinki', 'fi-FI'],
  ['signe.rosenlund', 'Signe Rosenlund', 'Designer', 'Design', 'aino.virtasalo', 'north', 'Europe/Helsinki', 'en-GB'],
  ['mara.lindqvist', 'Mara Lindqvist', 'Account Manager', 'Customer Success', 'leena.harjavuo', 'harbour', 'Europe/Berlin', 'en-GB'],
  ['tobias.okafor', 'Tobias Okafor', 'Account Manager', 'Customer Success', 'mara.lindqvist', 'harbour', 'Europe/Berlin', 'en-GB'],
  ['ines.carvalho', 'Ines Carvalho', 'Designer', 'Design', 'mara.lindqvist', 'harbour', 'Europe/Berlin', 'en-GB'],
  ['freya.ashdown', 'Freya Ashdown', 'Account Manager', 'Customer Success', 'leena.harjavuo', 'meadow', 'Europe/London', 'en-GB'],
  ['owen.prydderch', 'Owen Prydderch', 'Account Manager', 'Customer Success', 'freya.ashdown', 'meadow', 'Europe/London', 'en-GB'],
  ['mei.tanaka-rowe', 'Mei Tanaka-Rowe', 'Designer', 'Design', 'freya.ashdown', 'meadow', 'Europe/London', 'en-GB'],
];

// They answer for every account, so they see every account. What the others see follows from who reports to whom.
export const HEADS = ['sam.idowu', 'priya.nandakumar', 'jonas.weller', 'camille.astruc', 'rohan.mistry-lowe', 'beatrix.holm'];

export const MODULES = ['onboarding-a-client', 'expectations-agreement', 'ninety-day-objectives', 'conversion-tests', 'difficult-conversations'];

// Public knowledge; demo data need not be complete.
export const HOLIDAYS = {
  fi: [['2026-01-01', 'Uudenvuodenpäivä'], ['2026-01-06', 'Loppiainen'], ['2026-04-03', 'Pitkäperjantai'], ['2026-04-06', 'Toinen pääsiäispäivä'], ['2026-05-01', 'Vappu'], ['2026-05-14', 'Helatorstai'], ['2026-06-19', 'Juhannusaatto'], ['2026-12-24', 'Jouluaatto'], ['2026-12-25', 'Joulupäivä']],
  uk: [['2026-01-01', "New Year's Day"], ['2026-04-03', 'Good Friday'], ['2026-04-06', 'Easter Monday'], ['2026-05-04', 'Early May bank holiday'], ['2026-05-25', 'Spring bank holiday'], ['2026-08-31', 'Summer bank holiday'], ['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day (substitute day)']],
  us: [['2026-01-01', "New Year's Day"], ['2026-01-19', 'Martin Luther King Jr. Day'], ['2026-05-25', 'Memorial Day'], ['2026-07-03', 'Independence Day (observed)'], ['2026-09-07', 'Labor Day'], ['2026-11-26', 'Thanksgiving Day'], ['2026-12-25', 'Christmas Day']],
  de: [['2026-01-01', 'Neujahr'], ['2026-04-03', 'Karfreitag'], ['2026-04-06', 'Ostermontag'], ['2026-05-01', 'Tag der Arbeit'], ['2026-05-14', 'Christi Himmelfahrt'], ['2026-05-25', 'Pfingstmontag'], ['2026-10-03', 'Tag der Deutschen Einheit'], ['2026-12-25', 'Erster Weihnachtstag']],
};

// account, name, tactic, variant, control visitors and conversions, variant visitors and conversions, ended
export const TESTS = [
  ['acme', 'product-page-headline', 'Say the saving first', 'saving-first', 8412, 193, 8377, 251, '2026-09-11'],
  ['acme', 'demo-form-fields', 'Ask for less', 'three-fields', 5230, 141, 5198, 187, '2026-10-16'],
  ['acme', 'pricing-page-proof', 'Show a client near the price', 'quote-beside-price', 3120, 88, 3157, 97, '2026-11-06'],
  ['cobblefort-finch', 'trial-button-text', 'Name the result on the button', 'see-your-file', 6620, 212, 6587, 219, '2026-08-21'],
  ['dunmarrow-optics', 'lens-finder-steps', 'Fewer steps', 'two-steps', 4410, 309, 4385, 368, '2026-07-17'],
  ['elderquill-dental', 'booking-reminder', 'Remind before they forget', 'sms-day-before', 1904, 286, 1887, 291, '2026-10-02'],
  ['elderquill-dental', 'booking-calendar-first', 'Show free times first', 'calendar-first', 2240, 204, 2218, 161, '2026-11-06'],
  ['fennimoor-kites', 'gift-guide', 'A guide instead of a list', 'guide', 980, 31, 1012, 39, '2026-06-12'],
  ['glimmerford-hotels', 'late-summer-offer', 'Scarcity that is true', 'rooms-left', 12840, 462, 12903, 571, '2026-07-31'],
  ['hollowbrook-press', 'newsletter-sign-up', 'Ask after the first chapter', 'after-chapter', 15420, 617, 15388, 769, '2026-08-14'],
  ['hollowbrook-press', 'author-page', 'Faces sell', 'portrait-first', 7034, 282, 7011, 294, '2026-10-23'],
  ['juniper-freight', 'quote-form', 'Ask for less', 'route-only', 2810, 118, 2794, 171, '2026-09-04'],
  ['kessel-outfitters', 'size-adviser', 'Remove the doubt before the basket', 'adviser', 9310, 335, 9287, 358, '2026-10-09'],
  ['larkspur-energy', 'tariff-table', 'Fewer columns', 'three-columns', 6104, 207, 6088, 169, '2026-09-25'],
  ['marrowby-foods', 'recipe-basket', 'Let them buy the recipe', 'one-click-basket', 11200, 403, 11173, 507, '2026-09-18'],
  ['starbase-supply', 'bulk-price', 'Show the next price step', 'price-ladder', 3307, 99, 3281, 128, '2026-10-30'],
  ['thistledown-textiles', 'fabric-sample', 'Free sample before the order', 'free-sample', 5012, 190, 4987, 262, '2026-08-28'],
  ['vexley-games', 'trailer-above-fold', 'Move before you speak', 'trailer', 20480, 1229, 20455, 1394, '2026-10-02'],
  ['vexley-games', 'trailer-above-fold', 'Move before you speak', 'trailer', 41010, 2461, 40967, 2749, '2026-10-16'],
  ['vexley-games', 'wishlist-button', 'Ask for less', 'wishlist-first', 18220, 911, 18241, 934, '2026-11-13'],
  ['warp-and-weft', 'care-label-video', 'Show, do not tell', 'video', 2105, 67, 2093, 71, '2026-11-06'],
];

// key, metric, baseline, target (this quarter's pool; the one before is drawn from the second list)
export const NOW = [
  ['qualified-leads', 'Qualified leads a month', 40, 60], ['basket-value', 'Average basket, EUR', 54, 62], ['newsletter-readers', 'Newsletter readers', 3200, 4200],
  ['quote-requests', 'Quote requests a month', 85, 120], ['repeat-orders', 'Repeat orders a month', 140, 185], ['checkout-conversion', 'Checkout conversion, %', 2.2, 3.0],
  ['returning-visitors', 'Returning visitors, %', 24, 32], ['webinar-guests', 'Webinar guests a quarter', 60, 110], ['self-service-share', 'Requests solved without a call, %', 35, 50],
];
export const BEFORE = [
  ['landing-conversion', 'Landing page conversion, %', 1.8, 2.4], ['organic-visits', 'Organic visits a month', 9000, 11500], ['cost-per-lead', 'Cost per lead, EUR', 48, 38],
  ['trial-to-paid', 'Trials that pay, %', 11, 15], ['store-reviews', 'Reviews a month', 12, 25], ['load-time', 'Page load, seconds', 4.2, 2.5],
];
export const WORK = [
  'Publish the new landing page', 'Write three answers for the help page', 'Send the draft of the case study', 'Start the headline test', 'Finish the tracking plan', 'Record the product video',
  'Agree the autumn offer with the client', 'Clean the keyword list', 'Call five leads that went quiet', 'Prepare the growth meeting', 'Rewrite the sign-up e-mail', 'Fix the form on small screens',
  'Interview two of their customers', 'Ship the price table', 'Check the consent banner', 'Move the budget to the better campaign', 'Translate the product pages', 'Close the open question on photos',
  'Set up the thank-you page', 'Shorten the contact form', 'Test the tracking in the app', 'Write the brief for the photographer', 'Send the monthly numbers with one comment', 'Publish two client stories',
  'Pause the three weakest adverts', 'Prepare the webinar slides', 'Move the newsletter to Thursdays', 'Agree next month with the client', 'Review the search terms', 'Draft the landing page for the trade fair',
  'Make the price visible above the fold', 'Answer the ten newest reviews', 'Split the campaign by region', 'Load the images faster', 'Sketch the new sign-up flow', 'Check the dashboard against the invoices',
];
export const NEXT = [
  ['acme', 'mara.lindqvist', 'demo-requests', 'Pricing page copy, once legal has answered'], ['acme', 'ines.carvalho', 'page-conversion', 'End the proof test and write up what we learned'],
  ['acme', 'mara.lindqvist', 'demo-requests', 'Meet the successor of Ruth Adeyemi'], ['cobblefort-finch', 'mara.lindqvist', 'trial-sign-ups', 'Interview two key roles'],
  ['elderquill-dental', 'tobias.okafor', 'booked-check-ups', 'Choose the next tactic for bookings'],
];
