import { ApiError } from './api-error';

/** Counts what the pane asked for and the workbench has not: its list of things to do. */
export class Unsupported {
  readonly counts: Record<string, number> = {};

  constructor(private readonly tell: (name: string) => void = () => {}) {}

  /** The error to throw for `Worksheet.shapes`. */
  refuse(typeName: string, member: string): ApiError {
    const name = `${typeName}.${member}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.tell(name);
    return new ApiError('ApiNotFound', `The workbench does not implement ${name}.`, name);
  }
}
