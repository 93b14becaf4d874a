import { ApiError, itemNotFound } from './api-error';
import { PathKind, type ArgumentInfo, type ObjectPath, type ReferencedIds } from './batch';
import { camel, isHostObject, type HostObject } from './excel-type';
import type { Members } from './members';
import type { References } from './references';

/** What an object path leads to; null is Office.js' null object. */
export type Resolved = HostObject | null;

export interface Surroundings {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, () => HostObject>>;
  readonly members: Members;
  readonly references: References;
  readonly refuseService: (name: string) => ApiError;
}

/** Resolves the object paths of one batch, each at most once, parents first. */
export class Paths {
  private readonly found = new Map<number, Resolved>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly around: Surroundings,
  ) {}

  async resolve(id: number): Promise<Resolved> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `Unknown object path ${id}.`);
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : undefined;
    const object = parent === null ? null : await this.follow(path, parent);
    this.found.set(id, object);
    return object;
  }

  /** Type and member for `debugInfo.errorLocation`. */
  describe(id: number, member: string | undefined): string {
    const object = this.found.get(id);
    const name = member ?? this.paths[id]?.Name;
    return [object?.excelType.name, name && camel(name)].filter(Boolean).join('.');
  }

  arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((value, i) => this.argument(value, ids?.[i])));
  }

  private async argument(value: unknown, id: number | ReferencedIds | undefined): Promise<unknown> {
    if (typeof id === 'number' && id > 0) return this.resolve(id);
    if (Array.isArray(value))
      return Array.isArray(id) ? Promise.all(value.map((item, i) => this.argument(item, id[i]))) : value;
    if (value === null || typeof value !== 'object') return value;
    const inner = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof inner === 'number') return this.resolve(inner);
    const entries = Object.entries(value).map(async ([key, part]) => [key, await this.argument(part, 0)]);
    return Object.fromEntries(await Promise.all(entries));
  }

  private async follow(path: ObjectPath, parent: HostObject | undefined): Promise<Resolved> {
    const { members, references, root, services, refuseService } = this.around;
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathKind.global:
        return root;
      case PathKind.service: {
        if (!Object.hasOwn(services, name)) throw refuseService(name);
        return services[name]();
      }
      case PathKind.method: {
        const answer = await members.call(parent!, name, await this.arguments(path.ArgumentInfo));
        return asObject(answer, /OrNullObject/.test(name), parent!, name);
      }
      case PathKind.property:
        return asObject(await members.read(parent!, camel(name)), true, parent!, name);
      case PathKind.indexer: {
        const answer = await members.call(parent!, 'getItem', await this.arguments(path.ArgumentInfo));
        return asObject(answer, false, parent!, 'getItem');
      }
      case PathKind.reference: {
        const object = references.find(name);
        if (!object) throw new ApiError('InvalidReference', 'This reference is no longer valid.', name);
        return object;
      }
      case PathKind.nullObject:
        return null;
      default:
        throw new ApiError('GeneralException', `Unknown kind of object path: ${path.ObjectPathType}.`);
    }
  }
}

function asObject(answer: unknown, mayBeNull: boolean, parent: HostObject, name: string): Resolved {
  if (isHostObject(answer)) return answer;
  const location = `${parent.excelType.name}.${camel(name)}`;
  if (answer !== null && answer !== undefined)
    throw new ApiError('GeneralException', `${location} is no object.`, location);
  if (!mayBeNull) throw itemNotFound(location);
  return null;
}
