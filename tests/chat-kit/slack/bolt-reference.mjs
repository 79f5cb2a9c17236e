// The official Bolt framework with the surface of our bot: a slash command, a button, a form, events. A control beside the bot in slack-driver.mjs.
// It asks auth.test who it is: an emulator or our fake of Slack answers that. Prints where it listens.
// environment: SIGNING_SECRET, SLACK_API_URL (.../api/), TOKEN, CHAT_KIT_MODULES (folder with @slack/bolt)
import { createRequire } from 'node:module';
import path from 'node:path';

const { App, LogLevel } = createRequire(path.join(process.env.CHAT_KIT_MODULES, 'x.js'))('@slack/bolt');
const app = new App({
  token: process.env.TOKEN,
  signingSecret: process.env.SIGNING_SECRET,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/health', async ({ ack, command }) => ack({ response_type: 'ephemeral', text: `${command.text}: fine` }));
app.action('command.0', async ({ ack }) => ack());
app.view('form', async ({ ack, view }) => view.state.values?.text?.text?.value ? ack() : ack({ response_action: 'errors', errors: { text: 'Write something' } }));
app.event('app_home_opened', async () => {});
app.error(async () => {});
const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${server.address().port}/slack/events`);
