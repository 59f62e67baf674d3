/**
 * Every limit of Discord that shapes a message, a command or a modal. Characters are counted in UTF-16 code units: Discord
 * counts code points, which are never more, so what fits here fits there.
 */

// Components V2: https://discord.com/developers/docs/components/reference
/** Components in one message, nested ones counted. */
export const MESSAGE_COMPONENTS = 40;
/** Characters over all text displays of a message. */
export const MESSAGE_CHARACTERS = 4_000;
/** Undocumented: UTF-8 bytes of all text displays plus {@link BYTES_PER_TEXT_DISPLAY} each; above it HTTP 500 (discord-api-docs #8554). */
export const MESSAGE_BYTES = 10_170;
export const BYTES_PER_TEXT_DISPLAY = 12;
export const SECTION_TEXTS = 3;
export const ROW_BUTTONS = 5;
export const GALLERY_ITEMS = 10;
export const MEDIA_DESCRIPTION_CHARACTERS = 1_024;
export const HIGHEST_COLOUR = 0xffffff;
/** Action rows of a message without the Components V2 flag. */
export const LEGACY_ROWS = 5;

// Buttons and selects: https://discord.com/developers/docs/components/reference#button
export const BUTTON_LABEL_CHARACTERS = 80;
export const CUSTOM_ID_CHARACTERS = 100;
export const LINK_CHARACTERS = 512;
export const SELECT_OPTIONS = 25;
export const SELECT_TEXT_CHARACTERS = 100;
export const PLACEHOLDER_CHARACTERS = 150;

// Messages: https://discord.com/developers/docs/resources/message#create-message
export const CONTENT_CHARACTERS = 2_000;
export const EMBEDS = 10;
export const EMBED_CHARACTERS = 6_000;
export const EMBED_FIELDS = 25;
export const FILES = 10;

// Modals: https://discord.com/developers/docs/components/reference#label
export const MODAL_TITLE_CHARACTERS = 45;
export const MODAL_PARTS = 5;
export const MODAL_LABEL_CHARACTERS = 45;
export const MODAL_DESCRIPTION_CHARACTERS = 100;
export const TEXT_INPUT_CHARACTERS = 4_000;
export const TEXT_INPUT_PLACEHOLDER_CHARACTERS = 100;
export const FILE_UPLOADS = 10;

// Commands: https://discord.com/developers/docs/interactions/application-commands
export const CHAT_COMMANDS = 100;
export const MENU_COMMANDS = 15;
export const COMMAND_OPTIONS = 25;
export const COMMAND_NAME_CHARACTERS = 32;
export const COMMAND_DESCRIPTION_CHARACTERS = 100;
/** Name, description and value of a command, all its options and choices together. */
export const COMMAND_CHARACTERS = 8_000;
export const OPTION_CHOICES = 25;
export const CHOICE_CHARACTERS = 100;
/** Longest value of a string option that Discord lets people type. */
export const STRING_OPTION_CHARACTERS = 6_000;

// Interactions: https://discord.com/developers/docs/interactions/receiving-and-responding
/** Discord drops an interaction that nobody answered in this time, in milliseconds. */
export const FIRST_ANSWER_MS = 3_000;
/** When an answer is promised instead of given, in milliseconds after arrival: leaves half the time to carry it there. */
export const DEFER_AFTER_MS = 1_500;
/** Autocomplete answers within this time with what it has, in milliseconds: people go on typing. */
export const CHOICES_MS = 150;
