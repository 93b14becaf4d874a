export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnexpectedChange';

/** What Excel would answer; it arrives in the pane as an OfficeExtension.Error with the same code. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `Range.values`, for `debugInfo.errorLocation`; the interpreter fills it in where it is left out. */
    readonly location?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export const invalidArgument = (message: string, location?: string): ApiError =>
  new ApiError('InvalidArgument', message, location);

export const itemNotFound = (location?: string): ApiError =>
  new ApiError('ItemNotFound', "The requested resource doesn't exist.", location);

export const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
};
