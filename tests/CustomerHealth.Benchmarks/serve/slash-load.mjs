// Signed /health commands, 8 in flight, three interleaved rounds after a warm-up; latency of each target.
// usage: node slash-load.mjs [--n 4000] NAME=URL...        environment: SIGNING_SECRET, ACCOUNTS (comma-separated texts)
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

const secret = process.env.SIGNING_SECRET;
const texts = (process.env.ACCOUNTS ?? 'acme').split(',');
const given = process.argv.slice(2);
const flag = given.indexOf('--n');
const count = flag < 0 ? 4000 : Number(given.splice(flag, 2)[1]);
const targets = given.map(target => [target.slice(0, target.indexOf('=')), new URL(target.slice(target.indexOf('=') + 1))]);
const inFlight = 8;
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
let sent = 0;

function post(url) {
  const body = new URLSearchParams({
    command: '/health', text: texts[sent % texts.length], team_id: 'T000000001', channel_id: 'C1', user_id: 'U1',
    api_app_id: 'A1', trigger_id: `1.${++sent}`, response_url: 'http://127.0.0.1:9/none',
  }).toString();
  const stamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': 'v0=' + createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex'),
  };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers, agent }, response => {
      response.resume();
      response.once('end', () => resolve({ ok: response.statusCode === 200, ms: performance.now() - start }));
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

async function round(name, url, label) {
  const times = [];
  let left = count, failed = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (left-- > 0) {
      const { ok, ms } = await post(url);
      times.push(ms);
      failed += ok ? 0 : 1;
    }
  }));
  times.sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  const rate = (times.length / (performance.now() - began) * 1000).toFixed(0);
  console.log(`${label} ${name.padEnd(8)} p50 ${at(.5)} p95 ${at(.95)} p99 ${at(.99)} max ${at(1)} ms, ${rate} requests/s, ${failed} failed`);
}

for (const [name, url] of targets) await round(name, url, 'warm-up');
for (const number of [1, 2, 3]) for (const [name, url] of targets) await round(name, url, `round ${number}`);
