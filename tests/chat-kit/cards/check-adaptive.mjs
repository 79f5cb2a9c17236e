// Holds Adaptive Cards to three judges: the published schema, what Microsoft's own renderer reports, and what Teams takes in size and version.
// Adapted from cards/check-adaptive.mjs of the team's chat kit.
// usage: CHAT_KIT_MODULES=<folder where ../package.json is installed> node check-adaptive.mjs SCHEMA.json CARD.json...
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const modules = process.env.CHAT_KIT_MODULES ?? process.cwd();
const require = createRequire(path.join(modules, 'x.js'));
const [schemaFile, ...files] = process.argv.slice(2);
const newest = 1.5;
const mostBytes = 80_000;

// The published schema is draft-06 with a draft-04 "id", which ajv refuses.
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
delete schema.id;
const ajv = new (require('ajv').default ?? require('ajv'))({ strict: false, allErrors: true });
(require('ajv-formats').default ?? require('ajv-formats'))(ajv);
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
const valid = ajv.compile(schema);

// Node cannot import the package (ES modules without extensions): its bundle for browsers is evaluated instead.
const bundle = { exports: {} };
new Function('module', 'exports', 'self', 'window', fs.readFileSync(path.join(modules, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8'))(bundle, bundle.exports, globalThis, globalThis);
const cards = bundle.exports.AdaptiveCard ? bundle.exports : globalThis.AdaptiveCards;

// The schema says of each kind that it is not any of the others: only what is not of that noise helps.
const noise = ['anyOf', 'oneOf', 'if'];
const said = error => `schema ${error.instancePath || '/'} ${error.message}${error.params?.additionalProperty ? ` (${error.params.additionalProperty})` : ''}`;

function problemsOf(card) {
  const { msteams, ...plain } = card; // Teams' own member is not in the schema
  const problems = valid(plain) ? [] : [...new Set(valid.errors.filter(error => !noise.includes(error.keyword)).map(said))].slice(0, 4);
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const drawn = new cards.AdaptiveCard();
  drawn.parse(card, context);
  for (let at = 0; at < context.eventCount; at++) problems.push(`renderer ${context.getEventAt(at).message}`);
  for (const event of drawn.validateProperties().validationEvents) problems.push(`renderer ${event.message}`);
  const bytes = 2 * JSON.stringify(card).length;
  if (bytes > mostBytes) problems.push(`${bytes} bytes of UTF-16, more than ${mostBytes}`);
  if (!(+card.version <= newest)) problems.push(`version ${card.version}, newer than ${newest}`);
  return problems;
}

let failed = 0;
for (const file of files) {
  const problems = problemsOf(JSON.parse(fs.readFileSync(file, 'utf8')));
  if (problems.length) failed++;
  for (const problem of problems) console.log(`${path.basename(file)}: ${problem}`);
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exit(failed || !files.length ? 1 : 0);
