// The Bot Framework's own connector client against a server that claims to be Teams' Connector: a fake that it cannot use is wrong.
// usage: CHAT_KIT_MODULES=DIR node connector-calibrate.mjs SERVICE_URL CONVERSATION BOT_APP_ID TENANT PERSON
// The conversation and the person must be known to the server, which must ask for no token.
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.env.CHAT_KIT_MODULES, 'x.js'));
const { ConnectorClient } = require('botframework-connector');
const [base, conversation, app, tenant, person] = process.argv.slice(2);
const client = new ConnectorClient({ signRequest: async request => request }, { baseUri: base, noRetryPolicy: true }).conversations;
const message = text => ({ type: 'message', text, from: { id: `28:${app}`, name: 'Bot' }, recipient: { id: person }, conversation: { id: conversation }, serviceUrl: base, channelId: 'msteams' });
let passed = 0, failed = 0;

// A step must succeed, and hold; or fail with just this status and code.
async function step(name, call, holds = () => true, error) {
  let seen, answer;
  try {
    answer = await call();
    seen = 'ok';
  } catch (fault) {
    seen = `${fault.statusCode} ${fault.body?.error?.code ?? fault.code ?? fault.message}`;
  }
  const good = seen === (error ?? 'ok') && (error || holds(answer));
  good ? passed++ : failed++;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${seen}`);
  return answer;
}

const sent = await step('send', () => client.sendToConversation(conversation, message('hi')), answer => answer.id);
await step('reply', () => client.replyToActivity(conversation, sent.id, { ...message('hello'), replyToId: sent.id }), answer => answer.id && answer.id !== sent.id);
await step('update', () => client.updateActivity(conversation, sent.id, message('changed')), answer => answer.id === sent.id);
await step('delete', () => client.deleteActivity(conversation, sent.id));
await step('update what is gone', () => client.updateActivity(conversation, sent.id, message('changed')), undefined, '404 ActivityNotFoundInConversation');
await step('send to nowhere', () => client.sendToConversation('19:nowhere', message('hi')), undefined, '404 ConversationNotFound');
const chat = { isGroup: false, bot: { id: `28:${app}` }, members: [{ id: person }], tenantId: tenant, channelData: { tenant: { id: tenant } } };
const opened = await step('create', () => client.createConversation(chat), answer => answer.id && answer.serviceUrl);
const again = await step('create again', () => client.createConversation(chat), answer => answer.id === opened.id);
await step('create with nobody', () => client.createConversation({ ...chat, members: [{ id: '29:nobody' }] }), undefined, '403 ForbiddenOperationException');
await step('send to the chat', () => client.sendToConversation(again.id, message('hi')), answer => answer.id);
await step('members', () => client.getConversationMembers(conversation), answer => answer.length === 3 && answer.every(member => member.id && member.name && member.aadObjectId));
const page = await step('first page', () => client.getConversationPagedMembers(conversation, { pageSize: 2 }), answer => answer.members.length === 2 && answer.continuationToken);
await step('last page', () => client.getConversationPagedMembers(conversation, { pageSize: 2, continuationToken: page.continuationToken }), answer => answer.members.length === 1 && !answer.continuationToken);
await step('member', () => client.getConversationMember(conversation, person), answer => answer.id === person);
await step('member of nobody', () => client.getConversationMember(conversation, '29:nobody'), undefined, '404 MemberNotFoundInConversation');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
