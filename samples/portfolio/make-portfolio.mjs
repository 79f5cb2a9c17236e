// Writes the CSV files of the sample portfolio beside itself: node make-portfolio.mjs
// Deterministic: each series has its own random numbers, seeded by its account and measure, so changing one story leaves the others alone.
import { writeFileSync } from 'node:fs';
import { ACCOUNTS } from './stories.mjs';
import { BEFORE, HEADS, HOLIDAYS, MODULES, NEXT, NOW, PEOPLE, PODS, TESTS, WORK } from './agency.mjs';
import { MEASURES, PARENTS, PATCHY } from './measures.mjs';

const WEEKS = 52;
const DAY = 86_400_000;
const FIRST = Date.parse('2025-11-17T00:00Z'); // a Monday
const END = Date.parse('2026-11-15T00:00Z'); // a Sunday, the last day with data
const LAST_DAY = (END - FIRST) / DAY;
const GOAL_WEEKS = 8;
const PATCHY_SHARE = 0.17;
const QUARTER = { start: '2026-09-21', due: '2026-12-18' };
const QUARTER_BEFORE = { start: '2026-06-22', due: '2026-09-18' };

const dayOf = (date) => Math.round((Date.parse(`${date}T00:00Z`) - FIRST) / DAY);
const dateOf = (day) => new Date(FIRST + day * DAY).toISOString().slice(0, 10);
const isoWeek = (week) => `2026-W${week - 5}`; // week 51 is 2026-W46; only used for weeks of 2026
const isWeekend = (day) => day - Math.floor(day / 7) * 7 > 4;

function random(seed) { // FNV-1a, then mulberry32
  let state = 2166136261;
  for (const c of seed) state = Math.imul(state ^ c.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (rng, from, to) => from + Math.floor(rng() * (to - from + 1));
const noise = (rng, size) => (rng() + rng() + rng() - 1.5) * size;
const clamp = (x) => Math.min(1, Math.max(0, x));
const round = (x, digits = 0) => String(Number(x.toFixed(digits)));
const clock = (rng) => `${String(between(rng, 8, 16)).padStart(2, '0')}:${String(between(rng, 0, 59)).padStart(2, '0')}`;

/** The level of a factor on a day: the story's own, else its parent's, else that of all. */
function levelOf(account, factor, day) {
  const points = account.levels[factor] ?? account.levels[PARENTS[factor]] ?? account.levels.all;
  if (typeof points === 'number') return points;
  const week = day / 7;
  const after = points.findIndex(([at]) => at >= week);
  if (after === 0) return points[0][1];
  if (after < 0) return points.at(-1)[1];
  const [[a, from], [b, to]] = [points[after - 1], points[after]];
  return from + ((week - a) / (b - a)) * (to - from);
}

function onScale(scale, level) {
  const x = clamp(level) * 3;
  const step = Math.min(2, Math.floor(x));
  return scale[step] + (x - step) * (scale[step + 1] - scale[step]);
}

const word = (words, level) => words[Math.min(2, Math.floor(clamp(level) * 3))];
const designerOf = (account) => PEOPLE.find((p) => p[5] === account.pod && p[2] === 'Designer')[0];
const startOf = (account) => Math.max(0, dayOf(account.start));
const endOf = (account, measure) =>
  Math.min(LAST_DAY, ...[account.until, account.stop?.[measure.key], account.stop?.[measure.factor]].filter(Boolean).map(dayOf));

function valueOf(account, measure, day, rng) {
  const level = clamp(levelOf(account, measure.factor, day) + noise(rng, measure.calm ? 0.03 : 0.08));
  if (measure.words) return word(measure.words, level);
  if (measure.rubric) return round(clamp(levelOf(account, measure.factor, day) + noise(rng, 0.3)) * 4);
  return round(onScale(measure.scale, level), measure.digits);
}

const isPatch = (account, measure) => PATCHY.has(measure.key) && random(`${account.key} ${measure.key} patch`)() < PATCHY_SHARE;

/** Readings of one measure of one account: { day, time, value }. */
function series(account, measure) {
  const rng = random(`${account.key} ${measure.key}`);
  const end = endOf(account, measure);
  if (measure.gaps) return events(account, measure, end, rng);
  if (measure.once !== undefined) {
    let day = dayOf(account.start) + measure.once;
    while (isWeekend(day)) day++;
    const level = Math.max(0, day);
    return day <= end ? [{ day, time: clock(rng), value: valueOf(account, measure, level, rng) }] : [];
  }

  const rows = [];
  const weekday = between(rng, 0, 4);
  const everyWeeks = measure.every / 7;
  const phase = between(rng, 0, everyWeeks - 1);
  for (let week = 0; week < WEEKS; week++) {
    const day = week * 7 + weekday;
    const first = rows.length === 0 && startOf(account) > 0; // a new client is asked early, then in the usual rhythm
    const due = (WEEKS - 1 - week) % everyWeeks === phase || (first && day >= startOf(account) + 2);
    if (!due || day < startOf(account) || day > end || rng() > (measure.chance ?? 1)) continue;
    const value = valueOf(account, measure, day, rng);
    if (measure.skipZero && value === '0') continue;
    rows.push({ day, time: clock(rng), value });
  }

  return rows;
}

/** A measure whose value is the date of the last event. */
function events(account, measure, end, rng) {
  const rows = [];
  const last = account.last?.[measure.key];
  const stop = last === undefined ? end : LAST_DAY - last;
  let day = startOf(account) + between(rng, 3, 20);
  while (day <= stop - (last === undefined ? 0 : 14)) {
    while (isWeekend(day)) day++;
    if (day <= end) rows.push(day);
    day += Math.max(7, Math.round(onScale(measure.gaps, levelOf(account, measure.factor, day) + noise(rng, 0.1))));
  }

  if (last !== undefined) rows.push(isWeekend(stop) ? stop - 2 : stop);
  return rows.map((at) => ({ day: at, time: clock(rng), value: dateOf(at) }));
}

/** Activity this week against the median of the eight weeks before, from the readings themselves. */
function trend(active) {
  const median = (values) => { const s = [...values].sort((a, b) => a - b); return (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2; };
  return active.slice(8).map((row, i) => ({ ...row, value: round((100 * row.value) / median(active.slice(i, i + 8).map((r) => Number(r.value)))) }));
}

/** How many weekly goals were missed, week by week. */
function missesOf(account) {
  const rng = random(`${account.key} misses`);
  const each = Array.from({ length: WEEKS }, (_, week) => onScale([1.4, 0.5, 0.06, 0], levelOf(account, 'delivery', week * 7)));
  let owed = rng() * 0.5;
  return each.map((rate) => { owed += rate; const missed = Math.min(2, Math.floor(owed)); owed -= missed; return missed; });
}

function productRows(account) {
  if (!account.products) return [];
  const rows = [];
  for (const product of ['lightsabers', 'tricorders']) {
    const rng = random(`${account.key} ${product}`);
    const [from, to] = account.products[product];
    const first = startOf(account) + 1;
    const bought = between(rng, 180, 300);
    rows.push([`product.${product}.quantity`, first, from]);
    if (to !== from) rows.push([`product.${product}.quantity`, Math.max(bought - (bought % 7), first + 70), to]);
    rows.push([`product.${product}.open-risk`, first, 'no']);
    if (account.products.risk === product) rows.push([`product.${product}.open-risk`, LAST_DAY - 32, 'yes']);
  }
  return rows.map(([measure, day, value]) => [measure, { day, time: '09:30', value: String(value) }, 'crm']);
}

function observationsOf(account) {
  const rows = [];
  const add = (measure, list, source) => list.forEach((row) => rows.push([measure, row, source]));
  for (const measure of MEASURES) {
    if (account.never?.includes(measure.key) || isPatch(account, measure)) continue;
    const list = series(account, measure);
    add(measure.key, list, { owner: account.owner, designer: designerOf(account) }[measure.source] ?? measure.source);
    if (measure.key === 'adoption.active-users') add('adoption.trend', trend(list), measure.source);
  }

  const misses = missesOf(account).map((value, week) => ({ day: (week + 1) * 7, time: '08:05', value: String(value) }));
  add('goals.deadline-misses', misses.filter((r) => r.day > startOf(account) + 6 && r.day <= endOf(account, {})), 'asana');
  if (account.never?.includes('advocacy.reference')) add('advocacy.reference-asked', [{ day: startOf(account) + 1, time: '10:00', value: 'no' }], account.owner);
  rows.push(...productRows(account));
  return withMarks(account, rows)
    .map(([measure, row, source]) => [account.key, measure, `${dateOf(row.day)}T${row.time}`, row.value, source, ''])
    .sort((a, b) => (a[2] + a[1] < b[2] + b[1] ? -1 : 1));
}

/** From a measure's first mark on, only marks speak. */
function withMarks(account, rows) {
  const marks = (account.marks ?? []).map(([measure, at, value, source]) => [measure, { day: dayOf(at.slice(0, 10)), time: at.slice(11), value }, source]);
  const first = (measure) => Math.min(Infinity, ...marks.filter((m) => m[0] === measure).map((m) => m[1].day));
  return [...rows.filter(([measure, row]) => row.day < first(measure)), ...marks];
}

/** Drawn without repeats. */
function draw(rng, pool, count) {
  const left = [...pool];
  return Array.from({ length: count }, () => left.splice(between(rng, 0, left.length - 1), 1)[0]);
}

function objectivesOf(account) {
  if (account.quiet) return [];
  const rng = random(`${account.key} objectives`);
  const digits = (x) => (Number.isInteger(x) ? 0 : 1);
  const at = (baseline, target, share) => round(baseline + (target - baseline) * share, Math.max(digits(baseline), digits(target)));
  const row = (key, metric, baseline, target, current, { start, due }) => [account.key, key, metric, baseline, target, current, start, due, account.client];
  const elapsed = (LAST_DAY - dayOf(QUARTER.start)) / (dayOf(QUARTER.due) - dayOf(QUARTER.start));
  const share = () => 0.55 + levelOf(account, 'delivery', LAST_DAY) * 0.6 + noise(rng, 0.3);
  const now = account.objectives ?? draw(rng, NOW, between(rng, 2, 3)).map(([key, metric, baseline, target]) => [key, metric, baseline, target, at(baseline, target, elapsed * share())]);
  const before = dayOf(account.start) > dayOf(QUARTER_BEFORE.start) ? [] : draw(rng, BEFORE, 2).map(([key, metric, baseline, target]) =>
    row(key, metric, baseline, target, at(baseline, target, 0.35 + levelOf(account, 'outcomes', dayOf(QUARTER_BEFORE.due)) * 0.8 + noise(rng, 0.3)), QUARTER_BEFORE));
  return [...before, ...now.map(([key, metric, baseline, target, current]) => row(key, metric, baseline, target, current, QUARTER))];
}

function goalsOf(account) {
  const rng = random(`${account.key} goals`);
  const keys = objectivesOf(account).filter((o) => o[6] === QUARTER.start).map((o) => o[1]);
  const misses = missesOf(account);
  const pool = draw(rng, WORK, WORK.length);
  const rows = [];
  let again = []; // some missed goals come back the week after, as new ones
  for (let week = WEEKS - GOAL_WEEKS; keys.length > 0 && week < WEEKS; week++) {
    const count = Math.max(2 + between(rng, 0, 1), misses[week] + 1);
    const texts = [...pool.splice(0, Math.max(0, count - again.length)), ...again];
    again = [];
    texts.forEach((text, i) => {
      const state = i < misses[week] ? 'missed' : rng() < 0.09 ? 'postponed' : 'done';
      if (state === 'missed' && rng() < 0.6) again.push(text);
      const doneAt = state === 'done' ? `${dateOf(week * 7 + between(rng, 1, 4))}T${clock(rng)}` : '';
      rows.push([account.key, rng() < 0.3 ? designerOf(account) : account.owner, keys[i % keys.length], isoWeek(week), text, state, doneAt]);
    });
  }
  return rows;
}

function training() {
  return PEOPLE.filter((p) => p[5] !== '').flatMap(([key]) => {
    const rng = random(`${key} training`);
    return draw(rng, MODULES, between(rng, 3, 5)).map((module) => [key, module, dateOf(between(rng, 40, LAST_DAY - 20)), between(rng, 58, 99)]);
  });
}

const field = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const save = (name, header, rows) => {
  writeFileSync(new URL(name, import.meta.url), [header, ...rows.map((row) => row.map(field).join(','))].join('\n') + '\n');
  console.log(`${name}: ${rows.length} rows`);
};

save('pods.csv', 'key,name,timezone,channel', PODS);
save('people.csv', 'key,name,email,role,department,manager,pod,timezone,locale,access',
  PEOPLE.map(([key, name, ...rest]) => [key, name, `${key}@northlight.example`, ...rest, HEADS.includes(key) ? 'executive' : '']));
save('accounts.csv', 'key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar',
  ACCOUNTS.map((a) => [a.key, a.name, a.aliases.join(';'), a.industry, a.segment, a.region, a.tier, a.mrr, a.start, a.renewal, a.lifecycle, a.pod, a.owner, a.timezone, a.calendar]));
save('observations.csv', 'account,measure,at,value,source,id', ACCOUNTS.flatMap(observationsOf));
save('objectives.csv', 'account,key,metric,baseline,target,current,start,due,agreed_by', ACCOUNTS.flatMap(objectivesOf));
save('weekly_goals.csv', 'account,owner,objective,week,text,state,done_at',
  [...ACCOUNTS.flatMap(goalsOf), ...NEXT.map(([account, owner, objective, text]) => [account, owner, objective, isoWeek(WEEKS), text, 'open', ''])]);
save('outcomes.csv', 'account,date,event', ACCOUNTS.filter((a) => a.outcome).map((a) => [a.key, ...a.outcome]).sort((a, b) => (a[1] < b[1] ? -1 : 1)));
save('holidays.csv', 'calendar,date,name', Object.entries(HOLIDAYS).flatMap(([calendar, days]) => days.map((day) => [calendar, ...day])));
save('training.csv', 'person,module,completed,score', training());
save('experiments.csv', 'account,designer,name,tactic,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended',
  TESTS.map(([account, ...rest]) => [account, designerOf(ACCOUNTS.find((a) => a.key === account)), ...rest]));
