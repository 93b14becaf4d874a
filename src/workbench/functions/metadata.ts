/** The add-in's functions as its functions.json declares them. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Errors in arguments are handed to the function; otherwise Excel answers the error without a call. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** @throws when the address answers anything but a functions file */
export async function loadFunctions(url: string): Promise<FunctionsFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`没有函数清单 / No function metadata: ${url} (${response.status})`);
  const file = (await response.json()) as FunctionsFile;
  if (!Array.isArray(file.functions)) throw new Error(`函数清单格式不对 / Not function metadata: ${url}`);
  return file;
}
