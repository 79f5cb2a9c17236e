// Batches of observations through POST /api/v1/observations; observations per second.
// usage: node api-load.mjs URL KEY [BATCHES, default 60] [IN FLIGHT, default 2]
const [url, key, batches = '60', inFlight = '2'] = process.argv.slice(2);
const rows = 5000;
let next = 0, accepted = 0;
const body = batch => JSON.stringify(Array.from({ length: rows }, (_, i) => ({
  account: `a${(batch * rows + i) % 10000}`, measure: `area.measure-${i % 30}`, at: `2026-0${1 + batch % 9}-1${i % 10}T09:00:00Z`, value: batch + i, source: 'load',
})));
const bodies = Array.from({ length: Number(batches) }, (_, batch) => body(batch));
const began = performance.now();
await Promise.all(Array.from({ length: Number(inFlight) }, async () => {
  while (next < bodies.length) {
    const response = await fetch(new URL('/api/v1/observations', url), {
      method: 'POST', body: bodies[next++], headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    accepted += (await response.json()).results.filter(row => row.status === 'accepted').length;
  }
}));
const seconds = (performance.now() - began) / 1000;
console.log(`${accepted} observations accepted in ${seconds.toFixed(2)} s: ${(accepted / seconds).toFixed(0)} observations/s`);
