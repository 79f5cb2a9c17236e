// Plays the Bot Connector service towards a bot: 30 tokens, good and hostile, with the activities they come with, then a key that rolls over. Adapted from
// jwt/jwt-corpus.mjs of the team's chat kit: every case is decided, and a refusal of ours must be 401 with no body at all.
// usage: APP_ID=... TENANT_ID=... OIDC_PORT=... node jwt-corpus.mjs BOT_URL      the bot's metadata address is http://127.0.0.1:OIDC_PORT/v1/.well-known/openidconfiguration
// With CHAT_KIT_MODULES both of Microsoft's libraries judge beside us, as a control: each is too lax in the same few cases as ever, and any other difference fails the run.
import crypto from 'node:crypto';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const { APP_ID: app, TENANT_ID: tenant, OIDC_PORT: port, CHAT_KIT_MODULES: modules } = process.env;
const bot = process.argv[2];
if (!app || !tenant || !port || !bot) {
  console.error('usage: APP_ID=... TENANT_ID=... OIDC_PORT=... node jwt-corpus.mjs BOT_URL');
  process.exit(2);
}

const issuer = 'https://api.botframework.com', service = 'https://smba.trafficmanager.net/emea/';
const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const make = kid => { const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }); return { kid, publicKey, privateKey, jwk: publicKey.export({ format: 'jwk' }) }; };
const good = make('k-good'), other = make('k-other-channel'), bare = make('k-no-endorsements'), stranger = make('k-unpublished'), rolled = make('k-rolled');
const published = [[good, ['msteams', 'webchat']], [other, ['slack']], [bare, undefined]];
let reads = 0;
const authority = http.createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.url.endsWith('/openidconfiguration'))
    return response.end(JSON.stringify({ issuer, authorization_endpoint: 'https://invalid.invalid', jwks_uri: `http://127.0.0.1:${port}/v1/.well-known/keys`, id_token_signing_alg_values_supported: ['RS256'], token_endpoint_auth_methods_supported: ['private_key_jwt'] }));
  reads++;
  response.end(JSON.stringify({ keys: published.map(([key, endorsements]) => ({ kty: 'RSA', use: 'sig', kid: key.kid, x5t: key.kid, n: key.jwk.n, e: key.jwk.e, ...(endorsements ? { endorsements } : {}) })) }));
}).listen(Number(port), '127.0.0.1');

const now = () => Math.floor(Date.now() / 1000);
function token({ key = good, alg = 'RS256', header = {}, claims = {}, drop = [] } = {}) {
  const head = { alg, typ: 'JWT', kid: key.kid, x5t: key.kid, ...header };
  const body = { iss: issuer, aud: app, serviceurl: service, nbf: now() - 60, exp: now() + 3600, ...claims };
  for (const name of drop) { delete body[name]; delete head[name]; }
  const signed = `${part(head)}.${part(body)}`;
  const signature = alg === 'RS256' ? crypto.sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')
    : alg === 'HS256' ? crypto.createHmac('sha256', key.publicKey.export({ type: 'spki', format: 'pem' })).update(signed).digest('base64url') : '';
  return `${signed}.${signature}`;
}
const altered = (() => { const [head, body, signature] = token().split('.'); return [head, part({ ...JSON.parse(Buffer.from(body, 'base64url')), extra: 1 }), signature].join('.'); })();
let ids = 0;
const one = (name, want, auth, changes = {}) => ({ name, want, auth, activity: { type: 'message', id: `a${++ids}`, channelId: 'msteams', serviceUrl: service, from: { id: '29:u' }, recipient: { id: `28:${app}` }, conversation: { id: 'a:c', conversationType: 'personal', tenantId: tenant }, text: 'hi', ...changes } });
const bearer = text => `Bearer ${text}`;
const cases = [
  one('valid', true, bearer(token())),
  one('no authorization header', false, undefined),
  one('empty header', false, ''),
  one('scheme Basic', false, `Basic ${token()}`),
  one('bearer without token', false, 'Bearer '),
  one('garbage token', false, bearer('aaaa.bbbb.cccc')),
  one('audience is another app', false, bearer(token({ claims: { aud: '99999999-2222-3333-4444-555555555555' } }))),
  one('audience missing', false, bearer(token({ drop: ['aud'] }))),
  one('issuer is another', false, bearer(token({ claims: { iss: 'https://evil.example' } }))),
  one('issuer with trailing slash', false, bearer(token({ claims: { iss: `${issuer}/` } }))),
  one('expired 10 min ago', false, bearer(token({ claims: { nbf: now() - 7200, exp: now() - 600 } }))),
  one('expired 2 min ago', true, bearer(token({ claims: { nbf: now() - 7200, exp: now() - 120 } }))),
  one('not valid for another 10 min', false, bearer(token({ claims: { nbf: now() + 600 } }))),
  one('not valid for another 2 min', true, bearer(token({ claims: { nbf: now() + 120 } }))),
  one('no exp', false, bearer(token({ drop: ['exp'] }))),
  one('payload altered after signing', false, bearer(altered)),
  one('signed by an unpublished key', false, bearer(token({ key: stranger }))),
  one('unpublished key under a published kid', false, bearer(token({ key: stranger, header: { kid: good.kid } }))),
  one('no kid', false, bearer(token({ drop: ['kid'] }))),
  one('alg none', false, bearer(token({ alg: 'none' }))),
  one('HS256 keyed with the RSA public key', false, bearer(token({ alg: 'HS256' }))),
  one('key endorsed for another channel', false, bearer(token({ key: other }))),
  one('key without endorsements', false, bearer(token({ key: bare }))),
  one('serviceurl claim missing', false, bearer(token({ drop: ['serviceurl'] }))),
  one('serviceurl claim differs from the activity', false, bearer(token({ claims: { serviceurl: 'https://evil.example/' } }))),
  one('activity names an evil serviceUrl', false, bearer(token()), { serviceUrl: 'https://evil.example/' }),
  one('serviceUrl differs only in a slash', true, bearer(token()), { serviceUrl: service.slice(0, -1) }),
  one('serviceUrl differs only in case', true, bearer(token()), { serviceUrl: service.replace('smba', 'SMBA') }),
  one('activity has no channelId', false, bearer(token()), { channelId: undefined }),
  one('activity has no serviceUrl', false, bearer(token()), { serviceUrl: undefined }),
];
const rollOver = () => { published.push([rolled, ['msteams']]); return one('key that rolled over a second ago', true, bearer(token({ key: rolled }))); };

const judges = [['ours', [], async sent => {
  const answer = await fetch(bot, { method: 'POST', headers: { 'content-type': 'application/json', ...(sent.auth === undefined ? {} : { authorization: sent.auth }) }, body: JSON.stringify(sent.activity) });
  const body = await answer.text();
  return body.length > 0 ? `status ${answer.status} with a body` : answer.status === 200 ? true : answer.status === 401 ? false : `status ${answer.status}`;
}]];
if (modules) {
  const require = createRequire(path.join(modules, 'x.js'));
  const framework = require('botframework-connector');
  const metadata = `http://127.0.0.1:${port}/v1/.well-known/openidconfiguration`;
  const credentials = new framework.PasswordServiceClientCredentialFactory(app, 'secret', '');
  const authentication = framework.BotFrameworkAuthenticationFactory.create('', true, 'http://127.0.0.1:1/login', issuer, issuer, 'http://127.0.0.1:1', metadata, metadata, '', credentials, new framework.AuthenticationConfiguration([], async () => {}));
  judges.push(['botframework-connector', ['no exp', 'key without endorsements', 'serviceUrl differs only in a slash', 'serviceUrl differs only in case', 'activity has no serviceUrl', 'key that rolled over a second ago'],
    async sent => { try { await authentication.authenticateRequest(sent.activity, sent.auth); return true; } catch { return false; } }]);
  const { JwtValidator } = require(path.join(path.dirname(require.resolve('@microsoft/teams.apps/package.json')), 'dist/middleware/auth/jwt-validator.js'));
  const quiet = { child: () => quiet, debug() {}, error() {}, warn() {}, info() {}, trace() {}, log() {} };
  const validator = new JwtValidator({ clientId: app, tenantId: tenant, validateIssuer: { allowedIssuer: issuer }, jwksUriOptions: { type: 'uri', uri: `http://127.0.0.1:${port}/v1/.well-known/keys` } }, quiet);
  judges.push(['teams.apps', ['no exp', 'key endorsed for another channel', 'key without endorsements', 'activity has no channelId', 'activity has no serviceUrl'], async sent => {
    const found = /^Bearer (.+)$/.exec(sent.auth ?? '');
    return found !== null && (await validator.validateAccessToken(found[1], sent.activity.serviceUrl ? { validateServiceUrl: { expectedServiceUrl: sent.activity.serviceUrl } } : undefined)) !== null;
  }]);
}

const { error, warn, log } = console;
const silently = async run => { console.error = console.warn = console.log = () => {}; try { return await run(); } finally { Object.assign(console, { error, warn, log }); } };
const different = new Map(judges.map(([name]) => [name, []]));
for (const sent of [...cases, null]) {
  const asked = sent ?? rollOver();
  for (const [name, , judge] of judges) {
    const verdict = await silently(() => judge(asked));
    if (verdict !== asked.want) different.get(name).push([asked.name, verdict]);
  }
}

let failed = false;
for (const [name, known] of judges) {
  const found = different.get(name);
  failed ||= found.map(([what]) => what).join() !== known.join();
  console.log(`${name}: ${cases.length + 1 - found.length} of ${cases.length + 1} passed${found.length > 0 ? `, different: ${found.map(([what, verdict]) => `${what} (${verdict})`).join('; ')}` : ''}`);
}
console.log(`the keys were read ${reads} times`);
authority.close();
authority.closeAllConnections();
process.exit(failed ? 1 : 0);
