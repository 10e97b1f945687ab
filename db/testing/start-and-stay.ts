// Run as a process of its own by db/embedded.test.ts: starts the database, says its address and stays until killed.
import { type DatabaseUser, startEmbedded } from '#db/embedded.ts';

const [dataDir = '', user = 'server'] = process.argv.slice(2);
const { url, stop } = await startEmbedded(dataDir, user as DatabaseUser);
process.on('SIGTERM', () => stop().then(() => process.exit(0)));
console.log(url);
setInterval(() => {}, 1000);
