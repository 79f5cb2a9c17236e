// Draws a Slack message as PNG, for a person to look at: a stand-in renderer in headless Chromium, nothing fetched.
// Adapted from cards/render-slack.mjs of the team's chat kit. It shows layout and words, not how Slack looks, and proves no escaping.
// usage: LOOK_MODULES=<folder where ./package.json is installed> node render-slack.mjs MESSAGE.json OUT.png [WIDTH]
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const modules = process.env.LOOK_MODULES ?? import.meta.dirname;
const require = createRequire(path.join(modules, 'package.json'));
const esbuild = require('esbuild');
const { chromium } = require('playwright-core');

const [file, out, width = '760'] = process.argv.slice(2);
// The stand-in takes `verbatim` for "no formatting"; in Slack it only stops automatic links.
const { blocks } = JSON.parse(fs.readFileSync(file, 'utf8'), (key, value) => (key === 'verbatim' ? undefined : value));

const page = `
  import React from 'react';
  import { createRoot } from 'react-dom/client';
  import { Message } from 'slack-blocks-to-jsx';
  const nobody = { users: [], channels: [], userGroups: [] };
  createRoot(document.getElementById('root')).render(
    React.createElement(Message, { blocks: window.BLOCKS, time: new Date(), name: 'CustomerHealth', logo: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Crect width='36' height='36' rx='6' fill='%23226b5c'/%3E%3Cpath d='M6 19h7l3-9 5 17 3-8h6' fill='none' stroke='white' stroke-width='2.5'/%3E%3C/svg%3E", theme: 'light', hooks: {}, data: nobody }));`;
const bundle = await esbuild.build({
  stdin: { contents: page, resolveDir: modules, loader: 'js' },
  bundle: true,
  write: false,
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
});

const css = fs.readFileSync(path.join(modules, 'node_modules/slack-blocks-to-jsx/dist/style.css'), 'utf8');
const data = JSON.stringify(blocks).replace(/</g, '\\u003c');
const script = bundle.outputFiles[0].text.replace(/<\/script/g, '<\\/script');
const html = `<!doctype html><meta charset="utf-8"><style>${css}</style><body style="margin:0;padding:16px;background:#fff">
  <div id="root"></div><script>window.BLOCKS=${data}</script><script>${script}</script>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const tab = await browser.newPage({ viewport: { width: Number(width), height: 200 } });
const errors = [];
tab.on('pageerror', error => errors.push(error.message));
await tab.route('**/*', route => (/^(data:|about:blank)/.test(route.request().url()) ? route.continue() : route.abort()));
await tab.setContent(html);
await tab.waitForTimeout(600);
await tab.screenshot({ path: out, fullPage: true });
await browser.close();

if (errors.length) console.error(errors.join('\n'));
process.exitCode = errors.length ? 1 : 0;
