/** Options that many commands have alike. */

/** Who sees an answer: no part of the question. */
export const SHOWING_OPTIONS = {
	public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
	mention: { type: 'member', description: 'Answer in the open for this member, who is told' },
} as const;

/** Answers as somebody could have known on a day. */
export const KNOWN_BY_OPTION = {
	as_of: { type: 'date', description: 'Only from documents known by then, e.g. 2021-08-14' },
} as const;
