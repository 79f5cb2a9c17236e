// Checks Slack messages, modals and Homes against Slack's own TypeScript types. Adapted from cards/check-slack-types.mjs of the team's chat kit.
// The JSON is written out as an annotated literal: imported as a module its strings would widen, and errors would hide.
// usage: CHAT_KIT_MODULES=<folder where ../package.json is installed> node check-slack-types.mjs MESSAGE.json...
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const modules = process.env.CHAT_KIT_MODULES;
const files = process.argv.slice(2);
if (!modules || files.length === 0) {
  console.error('usage: CHAT_KIT_MODULES=... node check-slack-types.mjs MESSAGE.json...');
  process.exit(2);
}

// Inside the folder, so that the compiler finds the types.
const folder = fs.mkdtempSync(path.join(modules, '.slack-types-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const viewTypes = { modal: 'ModalView', home: 'HomeView' };
const empty = new Set();

function writeLiteral(file, index) {
  const document = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!document.blocks?.length) {
    console.log(`${file} has no blocks`);
    empty.add(file);
  }
  const type = viewTypes[document.type];
  const [imported, annotated, value] = type ? [type, type, document] : ['KnownBlock', 'KnownBlock[]', document.blocks ?? []];
  const source = `import type { ${imported} } from '@slack/types';\nexport const checked: ${annotated} = ${JSON.stringify(value, null, 1)};\n`;
  const name = `message${index}.ts`;
  fs.writeFileSync(path.join(folder, name), source);
  return name;
}

const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true, types: [] };
const project = JSON.stringify({ compilerOptions, files: files.map(writeLiteral) });
fs.writeFileSync(path.join(folder, 'tsconfig.json'), project);

const compiler = path.join(modules, 'node_modules/typescript/bin/tsc');
const run = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
const printed = (run.stdout + run.stderr).trim();
const bad = new Set([...empty, ...printed.matchAll(/message(\d+)\.ts\(/g)].map(match => files[Number(match[1])]));
if (printed) console.log(printed.replace(/\S*message(\d+)\.ts/g, (_, index) => files[Number(index)]));
console.log(`${files.length - bad.size} passed, ${bad.size} failed`);
process.exitCode = run.status === 0 && empty.size === 0 ? 0 : 1;
