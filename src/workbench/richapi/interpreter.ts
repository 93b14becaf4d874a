import { Answers } from './answers';
import { ApiError, HTTP_STATUS, itemNotFound, type ErrorCode } from './api-error';
import { ActionKind, type Action, type BatchRequest, type BatchResponse } from './batch';
import { camel, isHostObject, type HostObject } from './excel-type';
import { Members } from './members';
import { Paths } from './paths';
import { References } from './references';
import { Unsupported } from './unsupported';

export interface InterpreterOptions {
  readonly root: HostObject;
  /** Top-level services by their full name. */
  readonly services?: Readonly<Record<string, () => HostObject>>;
  readonly unsupported?: Unsupported;
  /** Told of each batch that ends in an error. */
  readonly onError?: (error: unknown) => void;
}

/** Runs RichApi batches on Excel objects, strictly one after the other. */
export class Interpreter {
  readonly references = new References();
  readonly unsupported: Unsupported;
  private readonly members: Members;
  private readonly answers: Answers;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: InterpreterOptions) {
    this.unsupported = options.unsupported ?? new Unsupported();
    this.members = new Members(this.unsupported);
    this.answers = new Answers(this.members, this.references);
  }

  execute(request: BatchRequest): Promise<BatchResponse> {
    const turn = this.queue.then(() => this.run(request));
    this.queue = turn.catch(() => {});
    return turn;
  }

  private async run(request: BatchRequest): Promise<BatchResponse> {
    const paths = new Paths(request.ObjectPaths ?? {}, {
      root: this.options.root,
      services: this.options.services ?? {},
      members: this.members,
      references: this.references,
      refuseService: (name) => this.unsupported.refuse('Service', name),
    });
    const response: BatchResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of (request.Actions ?? []).entries()) {
      try {
        const value = await this.act(action, paths);
        if (action.ActionType === ActionKind.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        this.options.onError?.(error);
        return {
          ...response,
          Error: batchError(error, index, paths.describe(action.ObjectPathId, action.Name)),
        };
      }
    }
    return response;
  }

  private async act(action: Action, paths: Paths): Promise<unknown> {
    if (action.ActionType === ActionKind.trace) return null;
    const object = await paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return object && this.answers.identity(object);
      case ActionKind.load:
        return this.answers.load(object, action.QueryInfo);
      case ActionKind.retrieve:
        return this.answers.retrieve(object, action.QueryInfo);
      case ActionKind.recursiveLoad:
        return this.answers.load(object, Object.values(action.RecursiveQueryInfo?.Queries ?? {})[0]);
      case ActionKind.method:
        return this.method(object, action, paths);
      case ActionKind.setProperty: {
        const [value] = await paths.arguments(action.ArgumentInfo);
        return this.members.write(present(object, action), camel(action.Name ?? ''), value);
      }
      case ActionKind.update:
        return this.members.update(present(object, action), action.ObjectState ?? {});
      case ActionKind.ensureUnchanged:
        return this.ensureUnchanged(present(object, action), action.ObjectState ?? {});
      default:
        throw new ApiError('GeneralException', `Unknown kind of action: ${action.ActionType}.`);
    }
  }

  private async method(object: HostObject | null, action: Action, paths: Paths): Promise<unknown> {
    const args = await paths.arguments(action.ArgumentInfo);
    switch (action.Name) {
      case '_KeepReference':
        if (object) this.references.keep(object);
        return null;
      case '_RemoveReference':
        return this.references.release(String(args[0]));
      case '_RemoveAllReferences':
        return this.references.releaseAll();
      case '_GetReferenceCount':
        return this.references.size;
    }
    const value = await this.members.call(present(object, action), action.Name ?? '', args);
    return isHostObject(value) ? null : value;
  }

  private async ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [name, expected] of Object.entries(state)) {
      const value = await this.members.read(object, camel(name));
      if (isHostObject(value)) await this.ensureUnchanged(value, expected as Record<string, unknown>);
      else if (JSON.stringify(value) !== JSON.stringify(expected))
        throw new ApiError('UnexpectedChange', `${name} has changed.`);
    }
  }
}

/** Excel answers ItemNotFound when a null object is written to or called. */
function present(object: HostObject | null, action: Action): HostObject {
  if (!object) throw itemNotFound(camel(action.Name ?? ''));
  return object;
}

function batchError(error: unknown, index: number, place: string) {
  const code: ErrorCode = error instanceof ApiError ? error.code : 'GeneralException';
  return {
    Code: code,
    Message: error instanceof Error ? error.message : String(error),
    Location: (error instanceof ApiError && error.location) || place,
    HttpStatusCode: HTTP_STATUS[code] ?? 400,
    ActionIndex: index,
  };
}
