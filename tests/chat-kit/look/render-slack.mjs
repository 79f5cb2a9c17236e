// Draws a Slack message as PNG, for a person to look at: a stand-in renderer in headless Chromium, nothing fetched.
// Adapted from cards/render-slack.mjs of the team's chat kit. It shows layout and words, not how Slack looks, and proves no escaping.
// A modal is drawn by ourselves, for the stand-in knows none: title, inputs with label and hint, and its two buttons.
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
const sent = JSON.parse(fs.readFileSync(file, 'utf8'), (key, value) => (key === 'verbatim' ? undefined : value));
const { blocks } = sent;

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
const text = value => (value ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
const chosen = element => element.initial_option?.text.text ?? element.initial_date ?? element.initial_value;
const filled = element => (chosen(element) ? text(chosen(element)) : `<i>${text(element.placeholder?.text ?? (element.type === 'datepicker' ? 'Select a date' : ''))}</i>`);
const box = element => `<div class="box${element.multiline ? ' tall' : ''}">${filled(element)}${element.type === 'static_select' ? '<b>⌄</b>' : ''}</div>`;
const input = block => `<label>${text(block.label.text)}${block.optional ? ' <i>(optional)</i>' : ''}</label>${box(block.element)}${block.hint ? `<small>${text(block.hint.text)}</small>` : ''}`;
const shown = block => (block.type === 'input' ? input(block)
  : block.type === 'header' ? `<h2>${text(block.text.text)}</h2>`
  : block.type === 'context' ? `<small>${block.elements.map(e => e.text).join(' ')}</small>`
  : block.type === 'actions' ? block.elements.map(e => `<span class="button ${e.style ?? ''}">${text(e.text?.text ?? e.placeholder?.text)}</span>`).join(' ')
  : `<p>${(block.text?.text ?? block.fields.map(f => f.text).join('<br>')).replace(/\*([^*\n]+)\*/g, '<strong>$1</strong>').replace(/\n/g, '<br>')}</p>`);
const modal = () => `<!doctype html><meta charset="utf-8"><style>
  body{margin:0;padding:24px;background:#ddd;font:15px/1.4 Lato,Arial,sans-serif;color:#1d1c1d} main{background:#fff;border-radius:8px;width:520px;margin:auto;box-shadow:0 4px 16px #0004}
  header{display:flex;justify-content:space-between;padding:18px 24px;font-size:21px;font-weight:900;border-bottom:1px solid #ddd} section{padding:8px 24px 20px} footer{padding:16px 24px;text-align:right;border-top:1px solid #ddd}
  label{display:block;font-weight:700;margin:16px 0 6px} label i{font-weight:400;color:#616061;font-style:normal} .box{border:1px solid #868686;border-radius:4px;padding:8px 12px;min-height:21px;display:flex;justify-content:space-between;white-space:pre-wrap}
  .tall{min-height:84px} .box i{color:#868686;font-style:normal} small{display:block;color:#616061;margin-top:6px;font-size:13px} .button{display:inline-block;border:1px solid #bbb;border-radius:4px;padding:7px 14px;font-weight:700;margin-left:8px} .primary{background:#007a5a;color:#fff;border-color:#007a5a}</style>
  <main><header><span>${text(sent.title.text)}</span><span>×</span></header><section>${blocks.map(shown).join('')}</section>
  <footer><span class="button">${text(sent.close.text)}</span>${sent.submit ? `<span class="button primary">${text(sent.submit.text)}</span>` : ''}</footer></main>`;
const html = sent.type === 'modal' ? modal() : `<!doctype html><meta charset="utf-8"><style>${css}</style><body style="margin:0;padding:16px;background:#fff">
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
