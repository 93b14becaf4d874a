export type Format = 'txt' | 'docx' | 'doc' | 'pdf' | 'html' | 'xlsx' | 'csv';

/** The format that a file's name promises; undefined where it promises none that is read here. */
export function namedFormat(name: string): Format | undefined {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return byEnding[ending];
}

const byEnding: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  wps: 'doc',
  wpt: 'doc',
  dot: 'doc',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
};
