export type Format = 'txt' | 'docx' | 'doc' | 'pdf' | 'html' | 'xlsx' | 'csv';
