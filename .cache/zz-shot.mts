import { chromium } from 'playwright-core';
const port = process.argv[2];
const dark = process.argv[3] === 'dark';
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: dark ? 'dark' : 'light',
});
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
await page.goto(`http://127.0.0.1:${port}/`);
await page.getByRole('button', { name: 'Start from an example' }).click();
await page.waitForTimeout(500);
await page.screenshot({ path: '/tmp/s/gallery.png' });
await page.getByText('Suggested Interaction Server cluster').first().click();
await page.waitForTimeout(500);
await page.screenshot({ path: '/tmp/s/form.png' });
console.log(await page.getByRole('dialog').innerText());
const b = page
  .getByRole('dialog')
  .getByRole('button', { name: /Create|Draw|Open/ })
  .last();
await b.click();
await page.waitForTimeout(4000);
await page.screenshot({ path: '/tmp/s/cluster.png' });
await browser.close();
