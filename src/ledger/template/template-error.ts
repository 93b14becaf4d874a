/** Why a whole sheet cannot be planned. */
export type TemplateErrorCode =
  /** the merges or cells of the sheet are more than any table people make */
  'sheet-too-large';

export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    readonly code: TemplateErrorCode,
    readonly sheet: string,
  ) {
    super(
      `工作表“${sheet}”太大,无法识别其中的表格。请只保留要填的部分。 Sheet "${sheet}" is too large to be read as a template; keep the part to be filled only.`,
    );
  }
}
