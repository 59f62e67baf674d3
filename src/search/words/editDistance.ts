/**
 * Number of typing errors between two words: letters put in, left out, changed, or two neighbours swapped (optimal string
 * alignment). Counting stops at `most`.
 *
 * @returns the distance, or `most + 1` where it is larger
 */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let start = 0;
	while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
	let endA = a.length;
	let endB = b.length;
	while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
		endA--;
		endB--;
	}
	const rows = endA - start;
	const columns = endB - start;
	if (rows === 0 || columns === 0) return Math.max(rows, columns);
	if (rows === 1 && columns === 1) return 1;
	if (most === 1) {
		const swapped =
			rows === 2 &&
			columns === 2 &&
			a.charCodeAt(start) === b.charCodeAt(start + 1) &&
			a.charCodeAt(start + 1) === b.charCodeAt(start);
		return swapped ? 1 : 2;
	}
	let before: number[] = [];
	let above: number[] = Array.from({ length: columns + 1 }, (_, i) => i);
	for (let i = 1; i <= rows; i++) {
		const row: number[] = [i];
		let smallest = i;
		const letterA = a.charCodeAt(start + i - 1);
		for (let j = 1; j <= columns; j++) {
			const letterB = b.charCodeAt(start + j - 1);
			let cost = Math.min(
				(above[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(above[j - 1] ?? 0) + (letterA === letterB ? 0 : 1),
			);
			if (i > 1 && j > 1 && letterA === b.charCodeAt(start + j - 2) && letterB === a.charCodeAt(start + i - 2)) {
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			}
			row.push(cost);
			smallest = Math.min(smallest, cost);
		}
		if (smallest > most) return most + 1;
		before = above;
		above = row;
	}
	return Math.min(above[columns] ?? 0, most + 1);
}
