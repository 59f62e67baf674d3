import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Finds a Chromium for the browser tests and the screenshots, and installs one where this may be done unasked. */

/** Names under which Chromium and Chrome stand in the PATH. */
const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
] as const;

/** Where installers put it outside of the PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
] as const;

const INSTALL =
	'The browser tests need Chromium or Chrome. Install it (Debian, Ubuntu: "sudo apt-get install chromium"; elsewhere: ' +
	'https://www.google.com/chrome), or name one in CHROMIUM_PATH, and run this again.';

/** Quiet, without traffic of its own, and able to run as root in a container. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
] as const;

function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** An installed Chromium or Chrome, or null. `CHROMIUM_PATH` comes first. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	const named = env.CHROMIUM_PATH === undefined ? [] : [env.CHROMIUM_PATH];
	return [...named, ...inPath, ...PLACES].find(runs) ?? null;
}

/** Debian and what is made from it, as root: the only place where a test run may install something unasked. */
function mayInstall(): boolean {
	const isRoot = process.getuid?.() === 0;
	return isRoot && existsSync('/etc/debian_version') && existsSync(APT_GET);
}

const APT_GET = '/usr/bin/apt-get';

const isUbuntu = (): boolean =>
	existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));

function apt(...args: readonly string[]): void {
	const { status } = spawnSync(APT_GET, args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) throw new Error(`"apt-get ${args.join(' ')}" did not work. ${INSTALL}`);
}

/**
 * A Chromium that can be started; as root on Debian it is installed first where there is none.
 *
 * @throws Error with a sentence that says what to install
 */
export function needChromium(): string {
	const found = findChromium();
	if (found !== null) return found;
	// Ubuntu's package of this name only points to a snap, which does not run in a container.
	if (!mayInstall() || isUbuntu()) throw new Error(INSTALL);
	process.stderr.write('Installing Chromium for the browser tests (apt-get install chromium)\n');
	apt('update', '--quiet');
	apt('install', '--yes', '--no-install-recommends', '--quiet', 'chromium', 'fonts-liberation');
	const installed = findChromium();
	if (installed === null) throw new Error(INSTALL);
	return installed;
}
