import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Monitor, Transport } from '../monitor.ts';

/** Bounds of the first answers' times, in seconds: half a second, when answers are promised, and when Discord gives up stand out. */
const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];

export interface Metrics {
	readonly monitor: Monitor;
	/** A fault of the program was logged. */
	fault(): void;
	/** In the text form of Prometheus. */
	text(): Promise<string>;
	readonly contentType: string;
}

/** Figures of this process and of what went between it and Discord, in a registry of their own. No words, no people, no servers. */
export function makeMetrics(): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const arrived = new Counter({
		name: 'on_the_record_interactions_total',
		help: 'Interactions that came, by the way they came.',
		labelNames: ['transport'] as const,
		registers,
	});
	const underWay = new Gauge({
		name: 'on_the_record_interactions_under_way',
		help: 'Interactions that are being answered.',
		registers,
	});
	const seconds = new Histogram({
		name: 'on_the_record_first_answer_seconds',
		help: 'From the arrival of an interaction until Discord had taken the first answer.',
		labelNames: ['call'] as const,
		buckets: ANSWER_SECONDS,
		registers,
	});
	const outcomes = new Counter({
		name: 'on_the_record_first_answers_total',
		help: 'First answers by what became of them: taken, too-late, refused, failed.',
		labelNames: ['outcome'] as const,
		registers,
	});
	const faults = new Counter({
		name: 'on_the_record_faults_total',
		help: 'Faults of the program: each stands in the log under the number that the person saw.',
		registers,
	});
	const live = new Gauge({
		name: 'on_the_record_live',
		help: 'Whether interactions arrive by a way at the moment.',
		labelNames: ['transport'] as const,
		registers,
	});
	return {
		monitor: {
			arrived: (transport) => {
				arrived.inc({ transport });
				underWay.inc();
			},
			acknowledged: (call, ms, outcome) => {
				outcomes.inc({ outcome });
				if (outcome === 'taken') seconds.observe({ call }, ms / 1_000);
			},
			ended: () => underWay.dec(),
			live: (transport: Transport, isLive) => live.set({ transport }, isLive ? 1 : 0),
		},
		fault: () => faults.inc(),
		text: () => registry.metrics(),
		contentType: registry.contentType,
	};
}
