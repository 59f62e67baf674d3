/** Name of the sheet of details in a folder that was added. */
export const SHEET_NAME = 'details.csv';
