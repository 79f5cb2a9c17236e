// Draws an Adaptive Card as PNG, for a person to look at: Microsoft's own renderer in headless Chromium with Teams' light colours, nothing fetched.
// It shows layout and words, not how Teams looks: fonts and emoji differ (Teams' own, Segoe UI, is about as wide as the Liberation Sans here). The pane is as wide as WIDTH, the card a little narrower, as in Teams.
// usage: LOOK_MODULES=<folder where ./package.json is installed> node render-teams.mjs CARD.json OUT.png [WIDTH]
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const modules = process.env.LOOK_MODULES ?? import.meta.dirname;
const require = createRequire(path.join(modules, 'package.json'));
const { chromium } = require('playwright-core');

const [file, out, width = '700'] = process.argv.slice(2);
const family = '"Segoe UI", "Liberation Sans", Arial, sans-serif';
const color = (standard, subtle = standard) => ({ default: standard, subtle });
const colors = {
  default: color('#242424', '#616161'),
  accent: color('#5b5fc7'),
  good: color('#237b4b'),
  warning: color('#835c00'),
  attention: color('#c4314b'),
};
const box = backgroundColor => ({ backgroundColor, foregroundColors: colors });
const host = {
  fontFamily: family,
  fontTypes: { default: { fontFamily: family }, monospace: { fontFamily: 'Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace' } },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  containerStyles: { default: box('#ffffff'), emphasis: box('#f5f5f5') },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } } },
  actions: { maxActions: 6, buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 8 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
};

const page = `<!doctype html><meta charset="utf-8"><style>
  body{margin:0;padding:12px;background:#f0f0f0;font:14px ${family};color:#242424;width:${Number(width) - 24}px;box-sizing:content-box}
  #from{font-weight:600;font-size:12px;margin:0 0 6px 4px} #from span{font-weight:400;color:#616161}
  #card{background:#fff;border:1px solid #e0e0e0;border-radius:6px;box-shadow:0 1px 2px #0002}
  .ac-pushButton{font:600 13px ${family};background:#fff;border:1px solid #d1d1d1;border-radius:4px;padding:7px 10px;color:#242424;cursor:pointer}
  .ac-pushButton.style-positive{background:#5b5fc7;border-color:#5b5fc7;color:#fff}
  .ac-input{font:14px ${family};border:1px solid #d1d1d1;border-bottom-color:#616161;border-radius:4px;padding:7px 9px;background:#fff;color:#242424;box-sizing:border-box}
  .ac-multichoiceInput,.ac-textInput,.ac-dateInput{width:100%} textarea.ac-input{min-height:64px}
  </style><div id="from">CustomerHealth <span>09:00</span></div><div id="card"></div>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const tab = await browser.newPage({ viewport: { width: Number(width), height: 200 }, deviceScaleFactor: 1.5 });
const errors = [];
tab.on('pageerror', error => errors.push(error.message));
await tab.route('**/*', route => (/^(data:|about:blank)/.test(route.request().url()) ? route.continue() : route.abort()));
await tab.setContent(page);
await tab.addScriptTag({ path: path.join(modules, 'node_modules/adaptivecards/dist/adaptivecards.min.js') });
await tab.evaluate(([json, settings]) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(settings);
  card.parse(json);
  document.getElementById('card').append(card.render());
}, [JSON.parse(fs.readFileSync(file, 'utf8')), host]);
await tab.waitForTimeout(200);
await tab.screenshot({ path: out, fullPage: true });
await browser.close();

if (errors.length) console.error(errors.join('\n'));
process.exitCode = errors.length ? 1 : 0;
