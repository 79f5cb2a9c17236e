// Checks Slack messages against Slack's own TypeScript types. Adapted from cards/check-slack-types.mjs of the team's chat kit.
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

function writeLiteral(file, index) {
  const { blocks } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!blocks?.length) throw new Error(`${file} has no blocks`);
  const source = `import type { KnownBlock } from '@slack/types';\nexport const blocks: KnownBlock[] = ${JSON.stringify(blocks, null, 1)};\n`;
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
const bad = new Set([...printed.matchAll(/message(\d+)\.ts\(/g)].map(match => files[Number(match[1])]));
if (printed) console.log(printed.replace(/\S*message(\d+)\.ts/g, (_, index) => files[Number(index)]));
console.log(`${files.length - bad.size} passed, ${bad.size} failed`);
process.exitCode = run.status === 0 ? 0 : 1;
