export { default as core } from '@univerjs/preset-sheets-core/locales/en-US';
export { default as table } from '@univerjs/preset-sheets-table/locales/en-US';
export { default as filter } from '@univerjs/preset-sheets-filter/locales/en-US';
export { default as sort } from '@univerjs/preset-sheets-sort/locales/en-US';
export { default as conditionalFormatting } from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
export { default as note } from '@univerjs/preset-sheets-note/locales/en-US';
export { default as drawing } from '@univerjs/preset-sheets-drawing/locales/en-US';
export { default as threadComment } from '@univerjs/preset-sheets-thread-comment/locales/en-US';
