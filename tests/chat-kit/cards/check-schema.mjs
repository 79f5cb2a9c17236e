// Holds JSON files to a JSON schema: the app manifests of Slack and Teams. Adapted from cards/check-schema.mjs of the team's chat kit.
// usage: CHAT_KIT_MODULES=<folder where ../package.json is installed> node check-schema.mjs SCHEMA.json FILE.json...
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.env.CHAT_KIT_MODULES ?? process.cwd(), 'x.js'));
const [schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
const Ajv = /draft-0?4/.test(schema.$schema ?? '') ? require('ajv-draft-04') : require('ajv');
const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true });
(require('ajv-formats').default ?? require('ajv-formats'))(ajv);
const valid = ajv.compile(schema);

let failed = 0;
for (const file of files) {
  if (valid(JSON.parse(fs.readFileSync(file, 'utf8')))) continue;
  failed++;
  for (const error of valid.errors.slice(0, 6)) console.log(`${path.basename(file)}: ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exit(failed || !files.length ? 1 : 0);
