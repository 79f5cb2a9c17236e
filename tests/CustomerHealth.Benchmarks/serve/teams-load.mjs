// Messages to a Teams bot with token check, 8 in flight, each of a round in a conversation of its own (Teams lets a bot send 7 a second into one, and the bot keeps
// to that), three interleaved rounds after a warm-up. This process is the world around the bot: key
// server, token endpoint and Connector. Two latencies of each target: until the request is answered, and until the bot's message has arrived at the Connector.
// usage: node teams-load.mjs PORT [--n 4000] NAME=URL...        environment: APP_ID, TENANT_ID, ACCOUNTS (comma-separated texts)
import crypto from 'node:crypto';
import { Agent, createServer, request } from 'node:http';

const given = process.argv.slice(2);
const port = Number(given.shift());
const flag = given.indexOf('--n');
const count = flag < 0 ? 4000 : Number(given.splice(flag, 2)[1]);
const targets = given.map(target => [target.slice(0, target.indexOf('=')), new URL(target.slice(target.indexOf('=') + 1))]);
const texts = (process.env.ACCOUNTS ?? 'acme').split(',');
const { APP_ID: app, TENANT_ID: tenant } = process.env;
const inFlight = 8;
const world = `http://127.0.0.1:${port}`;
const serviceUrl = `${world}/teams/`;
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

const keys = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...keys.publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'k1', x5t: 'k1', endorsements: ['msteams'] };
const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = Math.floor(Date.now() / 1000);
const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1', x5t: 'k1' })}.${part({ iss: 'https://api.botframework.com', aud: app, serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 7200 })}`;
const bearer = `Bearer ${signed}.${crypto.sign('sha256', Buffer.from(signed), keys.privateKey).toString('base64url')}`;

const person = lane => ({ id: `29:user-${lane}`, name: 'Sam Idowu', aadObjectId: `00000000-0000-4000-8000-00000000000${lane}`, email: 'sam.idowu@northlight.example', userPrincipalName: 'sam.idowu@northlight.example', tenantId: tenant, userRole: 'user' });
const arrivals = new Map(); // conversation: what waits for the bot's message there
let activities = 0;
createServer((incoming, answer) => {
  const chunks = [];
  incoming.on('data', chunk => chunks.push(chunk)).on('end', () => {
    const say = (status, body) => { answer.writeHead(status, { 'content-type': 'application/json' }); answer.end(JSON.stringify(body)); };
    const url = decodeURIComponent(incoming.url);
    if (url.includes('openidconfiguration')) return say(200, { issuer: 'https://api.botframework.com', jwks_uri: `${world}/keys`, authorization_endpoint: world, token_endpoint: world, id_token_signing_alg_values_supported: ['RS256'] });
    if (url === '/keys') return say(200, { keys: [jwk] });
    if (url.includes('/token')) return say(200, { token_type: 'Bearer', access_token: 'world', expires_in: 3600 });
    const [, conversation, rest] = /\/v3\/conversations\/([^/]+)(\/.*)?$/.exec(url.split('?')[0]) ?? [];
    const lane = conversation?.at(-1) ?? '1';
    if (incoming.method === 'GET') return say(200, rest?.startsWith('/pagedmembers') ? { members: [person(lane)] } : person(lane));
    if (rest === undefined && incoming.method === 'POST') return say(201, { id: `a:lane-${lane}` });
    if (JSON.parse(Buffer.concat(chunks).toString() || '{}').type === 'message') arrivals.get(conversation)?.();
    return say(201, { id: `m${++activities}` });
  });
}).listen(port, '127.0.0.1');

let sent = 0;
function send(name, url, number) {
  const lane = number % inFlight + 1;
  const conversation = `a:${name}-${number}-${lane}`;
  const { id, name: called, aadObjectId } = person(lane);
  const body = JSON.stringify({
    type: 'message', id: `${name}-${++sent}`, timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl, textFormat: 'plain', text: texts[sent % texts.length],
    from: { id, name: called, aadObjectId }, recipient: { id: `28:${app}`, name: 'bot' }, conversation: { id: conversation, conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } },
  });
  const headers = { authorization: bearer, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const start = performance.now();
  const arrived = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name}: no message arrived within 10 s`)), 10_000);
    arrivals.set(conversation, () => { clearTimeout(late); resolve(performance.now() - start); });
  });
  const answered = new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers, agent }, response => {
      response.resume();
      response.once('end', () => response.statusCode < 300 ? resolve(performance.now() - start) : reject(new Error(`${name}: status ${response.statusCode}`)));
    });
    sending.once('error', reject);
    sending.end(body);
  });
  return Promise.all([answered, arrived]);
}

async function round(name, url, label) {
  const answered = [], arrived = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (next < count) {
      const [one, two] = await send(name, url, next++);
      answered.push(one);
      arrived.push(two);
    }
  }));
  const rate = (count / (performance.now() - began) * 1000).toFixed(0);
  const words = times => { times.sort((a, b) => a - b); return [.5, .95, .99].map(share => `p${share * 100} ${times[Math.floor(times.length * share)].toFixed(2)}`).join(' '); };
  console.log(`${label} ${name.padEnd(10)} answered ${words(answered)} · arrived ${words(arrived)} ms, ${rate} messages/s`);
}

for (const [name, url] of targets) await round(name, url, 'warm-up');
for (const number of [1, 2, 3]) for (const [name, url] of targets) await round(name, url, `round ${number}`);
process.exit(0);
