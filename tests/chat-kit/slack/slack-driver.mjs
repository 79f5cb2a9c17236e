// Plays Slack towards an app: 27 requests, good and hostile, signed (v0) as Slack signs: 14 slash commands, 6 events,
// 4 interactions, 3 others. Adapted from slack/slack-driver.mjs of the team's chat kit to three addresses and our own form;
// a refusal of ours must be 401 with no body at all.
// usage: SIGNING_SECRET=... node slack-driver.mjs ours=BASE [bolt=URL]     BASE has /commands, /interactions and /events below it
// The target named 'bolt' is a control, the official framework: it has one known difference, and any other fails the run.
import crypto from 'node:crypto';

const secret = process.env.SIGNING_SECRET;
const targets = process.argv.slice(2).map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]);
if (!secret || targets.length === 0) {
  console.error('usage: SIGNING_SECRET=... node slack-driver.mjs ours=BASE [bolt=URL]');
  process.exit(2);
}

const FORM = 'application/x-www-form-urlencoded', JSON_TYPE = 'application/json';
const KNOWN_DIFFERENCE = 'timestamp 6 min ahead';
const now = () => Math.floor(Date.now() / 1000);
let sequence = 0;

const slash = (text = 'acme') => new URLSearchParams({
  token: 'x', team_id: 'T000000001', team_domain: 'probe', channel_id: 'C1', channel_name: 'general', user_id: 'U000000001', user_name: 'csm',
  command: '/health', text, api_app_id: 'A000000001', is_enterprise_install: 'false', response_url: 'http://127.0.0.1:9/commands/1', trigger_id: `1.${++sequence}.a`,
}).toString();

const interaction = payload => new URLSearchParams({
  payload: JSON.stringify({
    team: { id: 'T000000001', domain: 'probe' }, user: { id: 'U000000001', username: 'csm', team_id: 'T000000001' },
    api_app_id: 'A000000001', token: 'x', trigger_id: `1.${++sequence}.b`, ...payload,
  }),
}).toString();

const press = () => interaction({
  type: 'block_actions', container: { type: 'message', message_ts: '1.1', channel_id: 'C1' }, channel: { id: 'C1', name: 'general' },
  message: { ts: '1.1', text: 't' }, response_url: 'http://127.0.0.1:9/a',
  actions: [{ type: 'button', action_id: 'command.0', block_id: 'b', value: 'acme', action_ts: '1.2' }],
});

const submit = text => interaction({
  type: 'view_submission',
  view: {
    id: 'V1', type: 'modal', callback_id: 'form', team_id: 'T000000001', hash: 'h', private_metadata: JSON.stringify({ command: 'note', place: 'C1' }),
    blocks: [{ type: 'input', block_id: 'text', label: { type: 'plain_text', text: 'What was said' }, element: { type: 'plain_text_input', action_id: 'text' } }],
    state: { values: { text: { text: { type: 'plain_text_input', value: text } } } },
  },
});

const event = (type = 'app_home_opened', id = `Ev${++sequence}`) => JSON.stringify({
  token: 'x', team_id: 'T000000001', api_app_id: 'A000000001', type: 'event_callback', event_id: id, event_time: now(),
  authorizations: [{ enterprise_id: null, team_id: 'T000000001', user_id: 'U000000009', is_bot: true, is_enterprise_install: false }],
  event: { type, user: 'U000000001', channel: 'D1', tab: 'home', event_ts: '1.1' },
});

const sign = (body, timestamp, { key = secret, version = 'v0' } = {}) =>
  `${version}=${crypto.createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')}`;

async function post(url, body, { type = FORM, timestamp = now(), signature = sign(body, timestamp), headers = {}, without = [] } = {}) {
  const all = { 'content-type': type, 'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)', 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': signature, ...headers };
  for (const name of without) delete all[name];
  const response = await fetch(url, { method: 'POST', headers: all, body, signal: AbortSignal.timeout(5000) });
  return { status: response.status, text: await response.text() };
}

function signedSlash(url, options) {
  const [body, timestamp] = [slash(), now()];
  return post(url, body, { timestamp, signature: sign(body, timestamp, options) });
}

// The control has one address for all, answers 401 with words, and a shape of its own: of it the status alone counts.
const card = (r, ours) => r.status === 200 && (!ours || JSON.parse(r.text).response_type === 'ephemeral');
const done = (r, ours) => r.status === 200 && (!ours || r.text === '');
const refused = (r, ours) => r.status === 401 && (!ours || r.text === '');
const wrong = (r, ours) => r.status >= 400 && r.status < 500 && (!ours || (r.status === 400 && r.text === ''));
const known = (r, ours) => r.status < 500 && r.status !== 401 && (!ours || (r.status === 200 && r.text === ''));

const cases = [
  ['slash command', card, u => post(u.commands, slash())],
  ['slash command, text with + & % and emoji', card, u => post(u.commands, slash('a+b & 100% "q" \u{1F600}'))],
  ['block action', done, u => post(u.interactions, press())],
  ['form sent', done, u => post(u.interactions, submit('hello'))],
  ['form sent, invalid field -> response_action errors', (r, ours) => r.status === 200 && /"response_action"\s*:\s*"errors"/.test(r.text) && (!ours || 'text' in JSON.parse(r.text).errors),
    u => post(u.interactions, submit(''))],
  ['event callback', done, u => post(u.events, event(), { type: JSON_TYPE })],
  ['event, JSON with charset', done, u => post(u.events, event(), { type: 'application/json; charset=utf-8' })],
  ['event of a type nobody subscribed to', known, u => post(u.events, event('star_added'), { type: JSON_TYPE })],
  ['retry of an event (X-Slack-Retry-Num)', done, async u => {
    const body = event();
    await post(u.events, body, { type: JSON_TYPE });
    return post(u.events, body, { type: JSON_TYPE, headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
  }],
  ['url_verification', (r, ours) => r.status === 200 && (ours ? JSON.parse(r.text).challenge === 'chal123' : r.text.includes('chal123')),
    u => post(u.events, JSON.stringify({ token: 'x', type: 'url_verification', challenge: 'chal123' }), { type: JSON_TYPE })],
  ['certificate check', done, u => post(u.commands, 'ssl_check=1&token=x')],
  ['timestamp 4 min old', card, u => post(u.commands, slash(), { timestamp: now() - 240 })],
  ['timestamp 6 min old', refused, u => post(u.commands, slash(), { timestamp: now() - 360 })],
  [KNOWN_DIFFERENCE, refused, u => post(u.commands, slash(), { timestamp: now() + 360 })],
  ['signature with another secret', refused, u => signedSlash(u.commands, { key: 'wrong' })],
  ['body altered after signing', refused, u => {
    const body = slash();
    return post(u.commands, `${body}&x=1`, { signature: sign(body, now()) });
  }],
  ['timestamp altered after signing', refused, u => {
    const [body, timestamp] = [slash(), now()];
    return post(u.commands, body, { timestamp: timestamp - 1, signature: sign(body, timestamp) });
  }],
  ['no signature header', refused, u => post(u.commands, slash(), { without: ['x-slack-signature'] })],
  ['no timestamp header', refused, u => post(u.commands, slash(), { without: ['x-slack-request-timestamp'] })],
  ['timestamp not a number', refused, u => {
    const body = slash();
    return post(u.commands, body, { timestamp: 'abc', signature: sign(body, 'abc') });
  }],
  ['version v1', refused, u => signedSlash(u.commands, { version: 'v1' })],
  ['signature in upper-case hex', refused, u => {
    const [body, timestamp] = [slash(), now()];
    return post(u.commands, body, { timestamp, signature: sign(body, timestamp).toUpperCase().replace('V0', 'v0') });
  }],
  ['empty signature', refused, u => post(u.commands, slash(), { signature: 'v0=' })],
  ['unsigned url_verification', refused, u => post(u.events, JSON.stringify({ type: 'url_verification', challenge: 'c' }),
    { type: JSON_TYPE, without: ['x-slack-signature', 'x-slack-request-timestamp'] })],
  ['broken JSON, rightly signed', wrong, u => post(u.events, '{"type":', { type: JSON_TYPE })],
  ['payload not JSON, rightly signed', wrong, u => post(u.interactions, 'payload=%7Boops')],
  ['empty body, rightly signed', wrong, u => post(u.commands, '')],
];

let failed = 0;
for (const [name, base] of targets) {
  const ours = name !== 'bolt';
  const addresses = ours ? { commands: `${base}/commands`, interactions: `${base}/interactions`, events: `${base}/events` } : { commands: base, interactions: base, events: base };
  const different = [];
  for (const [title, isRight, send] of cases) {
    const answer = await send(addresses).catch(error => ({ status: 0, text: error.message }));
    const right = isRight(answer, ours);
    if (!right) different.push(title);
    console.log(`${right ? 'ok ' : 'BAD'} ${answer.status} ${name} ${title}${right ? '' : `: ${answer.text.slice(0, 200)}`}`);
  }

  const expected = ours ? '' : KNOWN_DIFFERENCE;
  const isAsExpected = different.join() === expected;
  failed += isAsExpected ? 0 : 1;
  console.log(`${name}: ${cases.length - different.length} of ${cases.length} passed${different.length ? `, different: ${different.join(', ')}` : ''}`);
}

process.exitCode = failed ? 1 : 0;
