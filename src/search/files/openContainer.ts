import {
	type ContainerForm,
	ENOUGH_TO_KNOW,
	makeBody,
	readHead,
	type Sections,
	sectionsIn,
	sizeOfHead,
	unpack,
} from './container.ts';
import type { PagedFiles } from './pagedFiles.ts';

/** A file of so many bytes or less is read and checked as a whole: that takes a millisecond. */
const WHOLE_UP_TO = 2 ** 20;

/**
 * Opens a file of sections. Of a large one only the head is read now: the rest when it is needed, each page checked then.
 *
 * @param wholeUpTo - a file of so many bytes or less is read and checked as a whole
 * @param torn - told why, where a page is found torn after all; whoever needed it gets the error
 * @throws ContainerError for a file that is cut short, torn, of another version or something else, as far as it is read
 */
export async function openContainer(
	files: PagedFiles,
	path: string,
	form: ContainerForm,
	torn: (why: string) => void,
	wholeUpTo = WHOLE_UP_TO,
): Promise<Sections> {
	const file = await files.open(path);
	const part = async (length: number): Promise<Uint8Array> => {
		const bytes = new Uint8Array(length);
		await file.read(bytes, 0);
		return bytes;
	};
	try {
		if (file.size <= wholeUpTo) {
			const sections = unpack(form, await part(file.size));
			file.close();
			return sections;
		}
		const length = sizeOfHead(form, await part(ENOUGH_TO_KNOW), file.size);
		const head = readHead(form, await part(length));
		// Room that nothing is read into takes no memory.
		const room = new Uint8Array(file.size - length);
		files.closeWithout(room, file);
		return sectionsIn(head, makeBody(head, room, { read: (into, at) => file.readNow(into, length + at), torn }));
	} catch (error) {
		file.close();
		throw error;
	}
}
