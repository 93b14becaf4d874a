import type { Language } from '../protocol/app-context';

const WORDS = {
  'zh-CN': {
    title: '工作台:没有 Excel 时的替身',
    home: '开始',
    cellMenu: '单元格右键菜单',
    pane: '任务窗格',
    closePane: '关闭任务窗格',
    dark: '深色',
    light: '浅色',
    language: 'English',
    open: '打开 xlsx',
    save: '另存 xlsx',
    resize: '调整任务窗格宽度',
    ready: '就绪',
    calculating: '计算中…',
    busy: '正在等加载项的函数…',
    unsupported: '工作台不支持',
    noAddin: '还没有构建加载项。请先运行 npm run build:local,再刷新本页。',
  },
  'en-US': {
    title: 'Workbench: a stand-in for Excel',
    home: 'Home',
    cellMenu: 'Menu of a cell',
    pane: 'Task pane',
    closePane: 'Close the task pane',
    dark: 'Dark',
    light: 'Light',
    language: '中文',
    open: 'Open xlsx',
    save: 'Save as xlsx',
    resize: 'Resize the task pane',
    ready: 'Ready',
    calculating: 'Calculating…',
    busy: "Waiting for the add-in's functions…",
    unsupported: 'Unsupported here',
    noAddin: 'The add-in is not built yet. Run npm run build:local, then reload this page.',
  },
} as const;

export type Words = { readonly [K in keyof (typeof WORDS)['zh-CN']]: string };

export const wordsOf = (language: Language): Words => WORDS[language];
