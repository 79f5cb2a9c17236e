// The peer: a bot of the official Bot Framework SDK that checks the token and answers every message with one fixed line. It reads no store.
// usage: node botbuilder-peer.mjs PORT WORLD        environment: APP_ID, TENANT_ID, BENCH_MODULES (folder with botbuilder)
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const [port, world] = process.argv.slice(2);
const require = createRequire(path.join(process.env.BENCH_MODULES, 'x.js'));
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } = require('botbuilder');

// A token that is there already, as it is for either bot after the first message.
const credentials = {
  isValidAppId: async id => id === process.env.APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async sending => { sending.headers.set('authorization', 'Bearer world'); return sending; } }),
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: process.env.APP_ID, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: process.env.TENANT_ID, ValidateAuthority: false,
    ToChannelFromBotLoginUrl: `${world}/login`, ToChannelFromBotOAuthScope: 'https://api.botframework.com', ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: world, ToBotFromChannelOpenIdMetadataUrl: `${world}/v1/.well-known/openidconfiguration`, ToBotFromEmulatorOpenIdMetadataUrl: `${world}/v1/.well-known/openidconfiguration`,
    CallerId: 'bench',
  },
  credentials));
adapter.onTurnError = async (_, fault) => { console.error(fault); };

createServer((incoming, answer) => {
  const chunks = [];
  incoming.on('data', chunk => chunks.push(chunk)).on('end', () => {
    const status = code => { answer.statusCode = code; return answer; };
    const response = { status: code => { status(code); return response; }, send: body => { answer.end(body === undefined ? undefined : JSON.stringify(body)); return response; }, end: () => { answer.end(); return response; }, header: (name, value) => { answer.setHeader(name, value); return response; }, socket: null };
    const asked = { body: JSON.parse(Buffer.concat(chunks).toString()), headers: incoming.headers, method: incoming.method };
    adapter.process(asked, response, async context => { await context.sendActivity(`${TurnContext.removeRecipientMention(context.activity) ?? context.activity.text}: fine`); });
  });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));
