import { close, closeSync, fstat, open, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { ContainerError } from './container.ts';

/** A file of which parts are read whenever they are needed, also after it was taken out of its folder. */
interface PagedFile {
	readonly size: number;
	/**
	 * Fills some room with what stands from `at` on.
	 *
	 * @throws ContainerError where the file has become shorter
	 */
	read(into: Uint8Array, at: number): Promise<void>;
	/** The same on the spot: some microseconds a page, more where the disk has to be asked. */
	readNow(into: Uint8Array, at: number): void;
	close(): void;
}

/** Files that stay open as long as somebody may ask them. */
export interface PagedFiles {
	/** @throws NodeJS.ErrnoException where there is none */
	open(path: string): Promise<PagedFile>;
	/** Closes a file once an object is not in use any more. */
	closeWithout(user: object, file: PagedFile): void;
	/** Closes all: whoever asks one afterwards is told so. */
	close(): void;
}

const CUT_SHORT = 'cut short while it was read';

export function makePagedFiles(): PagedFiles {
	const files = new Set<PagedFile>();
	const unused = new FinalizationRegistry<PagedFile>((file) => file.close());
	return {
		async open(path) {
			const descriptor = await promisify(open)(path, 'r');
			let isOpen = true;
			const checkOpen = (): void => {
				if (!isOpen) throw new Error('a file of the index was asked after it was closed');
			};
			const { size } = await promisify(fstat)(descriptor).catch(async (error: unknown) => {
				await promisify(close)(descriptor);
				throw error;
			});
			const file: PagedFile = {
				size,
				async read(into, at) {
					for (let done = 0; done < into.length; ) {
						checkOpen();
						const { bytesRead } = await promisify(read)(descriptor, into, done, into.length - done, at + done);
						if (bytesRead === 0) throw new ContainerError(CUT_SHORT);
						done += bytesRead;
					}
				},
				readNow(into, at) {
					checkOpen();
					for (let done = 0; done < into.length; ) {
						const count = readSync(descriptor, into, done, into.length - done, at + done);
						if (count === 0) throw new ContainerError(CUT_SHORT);
						done += count;
					}
				},
				close() {
					if (!isOpen) return;
					isOpen = false;
					files.delete(file);
					closeSync(descriptor);
				},
			};
			files.add(file);
			return file;
		},
		closeWithout: (user, file) => unused.register(user, file),
		close() {
			for (const file of [...files]) file.close();
		},
	};
}
