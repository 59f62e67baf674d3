import { type Asking, type Room, roomOf } from '../src/answers/asking/asking.ts';
import { defineCommand, defineGroup } from '../src/answers/asking/command.ts';
import { type Meeting, meetingBegun, meetingEnded } from '../src/answers/asking/meetings.ts';
import { SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

/** The meeting of the channel in which somebody asks; throws where there is none. */
async function meetingHere({ meetings, channelId, libraryId }: Room): Promise<Meeting> {
	const meeting = await meetings.of(libraryId, channelId);
	if (meeting === null) throw new UserError([label('noMeeting')]);
	return meeting;
}

const start = async (asking: Asking) => {
	const room = roomOf(asking);
	await room.meetings.start(room.libraryId, room.channelId);
	return meetingBegun(await meetingHere(room));
};

const end = async (asking: Asking) => {
	const room = roomOf(asking);
	await room.meetings.end(room.libraryId, room.channelId);
	return meetingEnded(asking.collection, await meetingHere(room));
};

export default defineGroup(
	{ name: 'meeting', description: 'Collect what is shared in this channel during a meeting' },
	[
		defineCommand(
			{
				name: 'meeting start',
				description: 'From now on answers are short, and what is shared in this channel is collected',
				answersWith: 'message',
				writes: true,
				options: SHOWING_OPTIONS,
			},
			(_, asking) => start(asking),
		),
		defineCommand(
			{
				name: 'meeting end',
				description: 'One file with every quotation that was shared, each with its full citation',
				answersWith: 'message',
				writes: true,
				options: SHOWING_OPTIONS,
			},
			(_, asking) => end(asking),
		),
	],
);
