// Plays Slack towards our endpoint: 16 requests, good and hostile, signed (v0) as Slack signs.
// Adapted from slack/slack-driver.mjs of the team's chat kit (27 cases for three kinds of request): these are its slash
// commands, the certificate check and the empty body. Refusals must be 401 with no body at all.
// usage: SIGNING_SECRET=... node slack-driver.mjs http://127.0.0.1:5080/slack/commands
import crypto from 'node:crypto';

const url = process.argv[2];
const secret = process.env.SIGNING_SECRET;
if (!url || !secret) {
  console.error('usage: SIGNING_SECRET=... node slack-driver.mjs URL');
  process.exit(2);
}

const now = () => Math.floor(Date.now() / 1000);
let sequence = 0;

function slash(text = 'acme') {
  return new URLSearchParams({
    token: 'x',
    team_id: 'T000000001',
    team_domain: 'probe',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U000000001',
    user_name: 'csm',
    command: '/health',
    text,
    api_app_id: 'A000000001',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/commands/1',
    trigger_id: `1.${++sequence}.a`,
  }).toString();
}

function sign(body, timestamp, { key = secret, version = 'v0' } = {}) {
  const hex = crypto.createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex');
  return `${version}=${hex}`;
}

async function post(body, { timestamp = now(), signature = sign(body, timestamp), without } = {}) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': 'Slackbot 1.0',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signature,
  };
  delete headers[without];
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) });
  return { status: response.status, text: await response.text() };
}

function postSigned(options) {
  const [body, timestamp] = [slash(), now()];
  return post(body, { timestamp, signature: sign(body, timestamp, options) });
}

const isCard = r => r.status === 200 && JSON.parse(r.text).response_type === 'ephemeral';
const isBare = status => r => r.status === status && r.text === '';
const isRefused = isBare(401);

const cases = [
  ['slash command', isCard, () => post(slash())],
  ['slash command, text with + & % and emoji', isCard, () => post(slash('a+b & 100% "q" \u{1F600}'))],
  ['timestamp 4 min old', isCard, () => post(slash(), { timestamp: now() - 240 })],
  ['timestamp 6 min old', isRefused, () => post(slash(), { timestamp: now() - 360 })],
  ['timestamp 6 min ahead', isRefused, () => post(slash(), { timestamp: now() + 360 })],
  ['signature with another secret', isRefused, () => postSigned({ key: 'wrong' })],
  ['body altered after signing', isRefused, () => {
    const body = slash();
    return post(`${body}&x=1`, { signature: sign(body, now()) });
  }],
  ['timestamp altered after signing', isRefused, () => {
    const [body, timestamp] = [slash(), now()];
    return post(body, { timestamp: timestamp - 1, signature: sign(body, timestamp) });
  }],
  ['no signature header', isRefused, () => post(slash(), { without: 'x-slack-signature' })],
  ['no timestamp header', isRefused, () => post(slash(), { without: 'x-slack-request-timestamp' })],
  ['timestamp not a number', isRefused, () => post(slash(), { timestamp: 'abc' })],
  ['version v1', isRefused, () => postSigned({ version: 'v1' })],
  ['signature in upper-case hex', isRefused, () => {
    const [body, timestamp] = [slash(), now()];
    return post(body, { timestamp, signature: sign(body, timestamp).toUpperCase().replace('V0', 'v0') });
  }],
  ['empty signature', isRefused, () => post(slash(), { signature: 'v0=' })],
  ['certificate check', isBare(200), () => post('ssl_check=1&token=x')],
  ['empty body, rightly signed', isBare(400), () => post('')],
];

let failed = 0;
for (const [name, isRight, send] of cases) {
  const answer = await send().catch(error => ({ status: 0, text: error.message }));
  const right = isRight(answer);
  failed += right ? 0 : 1;
  console.log(`${right ? 'ok ' : 'BAD'} ${answer.status} ${name}${right ? '' : `: ${answer.text.slice(0, 200)}`}`);
}

console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
