export { default as core } from '@univerjs/preset-sheets-core/locales/zh-CN';
export { default as table } from '@univerjs/preset-sheets-table/locales/zh-CN';
export { default as filter } from '@univerjs/preset-sheets-filter/locales/zh-CN';
export { default as sort } from '@univerjs/preset-sheets-sort/locales/zh-CN';
export { default as conditionalFormatting } from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
export { default as note } from '@univerjs/preset-sheets-note/locales/zh-CN';
export { default as drawing } from '@univerjs/preset-sheets-drawing/locales/zh-CN';
export { default as threadComment } from '@univerjs/preset-sheets-thread-comment/locales/zh-CN';
