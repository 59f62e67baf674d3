import { ComponentType } from 'discord-api-types/v10';
import type { AnswerFile } from '../../answers/shown/answer.ts';
import type { TimelinePicture } from '../../answers/shown/picture.ts';
import { pictureInWords } from '../../answers/timelinePicture.ts';
import { MEDIA_DESCRIPTION_CHARACTERS } from '../referee/limits.ts';
import { fileOf } from './files.ts';
import type { OutFile } from './outMessage.ts';
import type { Block, Page } from './pages.ts';

/** What everyone can see carries no word of the asker, the name of a file included. */
export const PICTURE_FILE = 'timeline.png';

/** The picture of an answer, with the same words for those who do not see it. */
export const pictureBlock = (picture: TimelinePicture): Block => ({
	kind: 'rows',
	rows: [
		{
			type: ComponentType.MediaGallery,
			items: [
				{
					media: { url: `attachment://${PICTURE_FILE}` },
					description: pictureInWords(picture, MEDIA_DESCRIPTION_CHARACTERS),
				},
			],
		},
	],
});

/** The answer's files, each where it can be opened. */
export const fileBlocks = (files: readonly AnswerFile[]): readonly Block[] =>
	files.map(({ name }) => ({
		kind: 'rows',
		rows: [{ type: ComponentType.File, file: { url: `attachment://${name}` } }],
	}));

/** The files that a page shows: no message carries a file that stands nowhere on it. */
export const filesOn = (page: Page, files: readonly AnswerFile[]): readonly OutFile[] => {
	const shown = JSON.stringify(page.blocks);
	return files.filter(({ name }) => shown.includes(`attachment://${name}"`)).map(fileOf);
};
