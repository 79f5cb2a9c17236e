// Slack's own Web API client against a server that claims to be Slack: a fake that it cannot use is wrong.
// usage: CHAT_KIT_MODULES=DIR TRIGGER=ID node webapi-calibrate.mjs API_BASE TOKEN
// The server must know the user csm.one@example.com, and the channels C1 (with the bot) and C2 (without).
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.env.CHAT_KIT_MODULES, 'x.js'));
const { WebClient } = require('@slack/web-api');
const [base, token] = process.argv.slice(2);
const client = new WebClient(token, { slackApiUrl: base, retryConfig: { retries: 0 } });
let passed = 0, failed = 0;

// A step must succeed, or fail with just this error code.
async function step(name, call, error) {
  let seen, answer;
  try {
    answer = await call();
    seen = 'ok';
  } catch (fault) {
    seen = fault.data?.error ?? fault.code ?? fault.message;
  }
  const good = seen === (error ?? 'ok');
  good ? passed++ : failed++;
  console.log(good ? 'OK  ' : 'FAIL', name, seen, good ? '' : JSON.stringify(answer ?? ''));
  return answer;
}
function check(name, truth) {
  truth ? passed++ : failed++;
  console.log(truth ? 'OK  ' : 'FAIL', name);
}

const section = text => ({ type: 'section', text: { type: 'mrkdwn', text } });
const modal = title => ({ type: 'modal', title: { type: 'plain_text', text: title }, blocks: [section('x')] });
const home = { type: 'home', blocks: [section('home')] };

await step('auth.test', () => client.auth.test());
await step('auth.test, another token', () => new WebClient('xoxb-nope', { slackApiUrl: base, retryConfig: { retries: 0 } }).auth.test(), 'invalid_auth');
const user = (await step('users.lookupByEmail', () => client.users.lookupByEmail({ email: 'csm.one@example.com' }))).user.id;
await step('users.lookupByEmail, nobody', () => client.users.lookupByEmail({ email: 'nobody@example.com' }), 'users_not_found');
await step('users.info', () => client.users.info({ user }));
await step('users.info, nobody', () => client.users.info({ user: 'U404' }), 'user_not_found');
let people = 0;
for await (const page of client.paginate('users.list', { limit: 1 })) people += page.members.length;
check('users.list in pages', people >= 2);

await step('conversations.info', () => client.conversations.info({ channel: 'C1' }));
await step('conversations.members', () => client.conversations.members({ channel: 'C1', limit: 1 }));
let channels = 0;
for await (const page of client.paginate('conversations.list', { limit: 1, types: 'public_channel' })) channels += page.channels.length;
check('conversations.list in pages', channels === 2);
const direct = (await step('conversations.open', () => client.conversations.open({ users: user }))).channel.id;

const metadata = { event_type: 'customerhealth_message', event_payload: { dedupe_key: 'k1' } };
const posted = await step('chat.postMessage', () => client.chat.postMessage({ channel: direct, text: 'hello', blocks: [section('*Renewal digest*')], metadata, link_names: false, parse: 'none', unfurl_links: false, unfurl_media: false, mrkdwn: false }));
await step('chat.update', () => client.chat.update({ channel: direct, ts: posted.ts, text: 'hello 2' }));
await step('chat.update, gone', () => client.chat.update({ channel: direct, ts: '1.1', text: 'hello 2' }), 'message_not_found');
const history = await step('conversations.history', () => client.conversations.history({ channel: direct, limit: 15, oldest: posted.ts, inclusive: true, include_all_metadata: true }));
check('history tells text and metadata', history.messages[0].text === 'hello 2' && history.messages[0].metadata.event_payload.dedupe_key === 'k1');
await step('chat.postEphemeral', () => client.chat.postEphemeral({ channel: 'C1', user, text: 'psst' }));
await step('chat.postMessage, no such channel', () => client.chat.postMessage({ channel: 'C404', text: 'x' }), 'channel_not_found');
await step('chat.postMessage, not a member', () => client.chat.postMessage({ channel: 'C2', text: 'x' }), 'not_in_channel');
await step('chat.postMessage, nothing', () => client.chat.postMessage({ channel: 'C1' }), 'no_text');
await step('chat.postMessage, 51 blocks', () => client.chat.postMessage({ channel: 'C1', text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }), 'invalid_blocks');

const opened = await step('views.open', () => client.views.open({ trigger_id: process.env.TRIGGER, view: modal('One') }));
await step('views.open, trigger used', () => client.views.open({ trigger_id: process.env.TRIGGER, view: modal('One') }), 'exchanged_trigger_id');
await step('views.open, no trigger', () => client.views.open({ trigger_id: 'x', view: modal('One') }), 'invalid_trigger_id');
await step('views.update', () => client.views.update({ view_id: opened.view.id, view: modal('Two'), hash: opened.view.hash }));
await step('views.update, old hash', () => client.views.update({ view_id: opened.view.id, view: modal('Three'), hash: opened.view.hash }), 'hash_conflict');
await step('views.publish', () => client.views.publish({ user_id: user, view: home }));

await step('files.uploadV2', () => client.filesUploadV2({ channel_id: direct, filename: 'scorecard.pdf', title: 'Scorecard', file: Buffer.from('%PDF-1.4\n%probe\n'), initial_comment: 'weekly' }));
const withFile = await client.conversations.history({ channel: direct, limit: 1 });
check('history tells the file', withFile.messages[0].files[0].title === 'Scorecard');

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
