import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { fillLedger } from '/work/main/bench/fill-ledger.ts';
const { url, stop } = await startEmbedded('/tmp/ledger-scratch', 'server');
await migrate(url); await fillLedger(url, 100000).catch(console.error);
console.log(url);
process.on('SIGTERM', () => stop().then(() => process.exit(0)));
setInterval(() => {}, 1000);
