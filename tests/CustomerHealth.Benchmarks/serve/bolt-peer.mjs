// The peer: an app of the official Bolt framework that verifies the request and answers /health with one fixed line. It reads no store.
// usage: node bolt-peer.mjs PORT        environment: SIGNING_SECRET, BENCH_MODULES (folder with @slack/bolt)
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const { App, LogLevel } = createRequire(path.join(process.env.BENCH_MODULES, 'x.js'))('@slack/bolt');
// Bolt asks auth.test who it is; this answers, so that nothing leaves the machine.
const slack = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T000000001' }));
}).listen(0, '127.0.0.1');
await new Promise(ready => slack.once('listening', ready));

const app = new App({
  token: 'xoxb-benchmark',
  signingSecret: process.env.SIGNING_SECRET,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: `http://127.0.0.1:${slack.address().port}/api/` },
});
app.command('/health', async ({ ack, command }) => ack({ response_type: 'ephemeral', text: `${command.text}: fine` }));
await app.start({ port: Number(process.argv[2]), host: '127.0.0.1' });
console.log('listening');
