// Slack's own Socket Mode client against our fake of Slack: a fake that it cannot use is wrong. It acknowledges what the fake delivers and prints a line for each.
// env: CHAT_KIT_MODULES, folder with node_modules; API, the fake's address with /api/; APP_TOKEN. It runs until it is killed.
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.env.CHAT_KIT_MODULES, 'x.js'));
const { SocketModeClient, LogLevel } = require('@slack/socket-mode');
const client = new SocketModeClient({ appToken: process.env.APP_TOKEN, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl: process.env.API } });

client.on('slash_commands', async ({ ack, body }) => { await ack({ text: `got ${body.text}` }); console.log(`command ${body.text}`); });
client.on('interactive', async ({ ack, body }) => { await ack(); console.log(`interactive ${body.type}`); });
let homes = 0;
// The first delivery is left unacknowledged, so that the fake delivers it again.
client.on('app_home_opened', async ({ ack, body, retry_num, retry_reason }) => { if (++homes > 1) await ack(); console.log(`event ${body.event_id} ${retry_num} ${retry_reason}`); });
client.on('connected', () => console.log('connected'));

await client.start();
