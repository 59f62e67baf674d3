import process from 'node:process';
import { fetchFromHere } from '../src/discord/uploads.ts';
import { connect } from '../src/discord/wire/gateway.ts';
import { openHouse } from '../src/house.ts';
import { TOKEN } from '../test/discord/fake/fakeDiscord.ts';
import { measureStretches } from '../test/discord/stretches.ts';

/** The bot that `adding.ts` measures, in a process of its own: the whole house, over the real client. */

const [home = '', data = '', api = ''] = process.argv.slice(2);
const house = await openHouse({ home, data, logLevel: 'warn' }, () => undefined);
await house.ports.collection(null);
const ports = { ...house.ports, fetchUpload: fetchFromHere };
await connect({ token: TOKEN, ports, api, lost: (why) => process.stderr.write(why) });

const stretches = measureStretches();
process.on('message', () => process.send?.({ ...stretches(), rss: process.memoryUsage.rss() }));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
