import type { Readable, Writable } from 'node:stream';

/** What a terminal command may touch of the process, handed in so that a test can hand in its own. */
export interface TerminalIo {
	readonly stdin: Readable;
	/** Answers only (JSON lines under `--json`). */
	readonly stdout: Writable;
	/** Progress, logs, error sentences. */
	readonly stderr: Writable;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether standard output takes colour. */
	readonly colour: boolean;
	/** Sets the process's exit code. */
	readonly exit: (code: number) => void;
}
